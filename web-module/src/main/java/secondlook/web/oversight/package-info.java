/** Counts without people, as pages. */
package secondlook.web.oversight;
