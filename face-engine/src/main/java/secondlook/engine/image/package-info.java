/**
 * The door for pictures: lets one still photograph in by its content and turns everything else away with a reason and
 * advice; decodes what was let in to an upright sRGB picture.
 */
package secondlook.engine.image;
