/** Examination, consultation and sign-off, as pages. */
package secondlook.web.corroboration;
