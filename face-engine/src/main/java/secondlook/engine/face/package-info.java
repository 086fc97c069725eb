/**
 * From a picture to templates: finds the faces, places their landmarks, aligns them and computes the 512 numbers a
 * search compares. Holds the models and nothing about anybody.
 */
package secondlook.engine.face;
