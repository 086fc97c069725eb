/** Releasing results, and the page where outside recipients open their one-time link. */
package secondlook.web.dissemination;
