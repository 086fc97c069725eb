/** Sign-in and accounts, as pages. */
package secondlook.web.identity;
