/** How a picture leaves the system: to one reader, for one look, logged. */
package secondlook.web.image;
