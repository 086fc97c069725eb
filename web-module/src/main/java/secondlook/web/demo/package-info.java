/**
 * Fills a demonstration system through the boundaries and the API, as its users would. Does nothing unless
 * {@code secondlook.demo} is true; everything it makes is marked as a demonstration.
 */
package secondlook.web.demo;
