/**
 * The gallery as pages and, for booking systems, as a resource: enrolments and imports, expungement for the LASO and
 * its acknowledgement by the commanding officer, and the change of the face model.
 */
package secondlook.web.gallery;
