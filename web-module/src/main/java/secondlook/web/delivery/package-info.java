/** The Board's list and what was delivered to it, as a page. */
package secondlook.web.delivery;
