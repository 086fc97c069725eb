/** The mug shot gallery: enrolments and the snapshots that searches run against (307.5-5.4.2). */
package secondlook.gallery;
