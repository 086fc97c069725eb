/** The addresses where programs find how to sign in, and the pages on the keys of both sides. */
package secondlook.web.token;
