/** The search of one probe, as pages. */
package secondlook.web.matching;
