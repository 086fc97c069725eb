/** The investigative lead, its report, and the end of a request without a candidate (307.5-5.4.4 to 5.4.6). */
package secondlook.lead;
