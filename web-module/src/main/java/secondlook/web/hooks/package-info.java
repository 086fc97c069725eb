/** Webhooks over the API for agencies' programs, and their page for the LASO. */
package secondlook.web.hooks;
