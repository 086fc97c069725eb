/** Agencies, agreements and credentials, as pages and over REST. */
package secondlook.web.agency;
