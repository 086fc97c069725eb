/** The trail for the auditor, as pages. */
package secondlook.web.audit;
