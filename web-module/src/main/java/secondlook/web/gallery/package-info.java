/** Enrolments for the LASO, as pages. */
package secondlook.web.gallery;
