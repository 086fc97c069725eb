/**
 * The printed reports: values come in as records, PDF bytes go out. Knows nothing of the database, the web or people's
 * rights; the layouts lie beside it as JRXML and are compiled by the build.
 */
package secondlook.reports;
