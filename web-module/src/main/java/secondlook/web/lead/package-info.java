/** The result and its report, as pages and over REST. */
package secondlook.web.lead;
