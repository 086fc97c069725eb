/** The pages of retention: what is due and held, the certificates of what was purged, and the audits of it. */
package secondlook.web.retention;
