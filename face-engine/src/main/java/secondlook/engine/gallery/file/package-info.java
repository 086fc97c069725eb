/**
 * The files of a gallery store: what lies where, how it is checked, encrypted and made durable. Internal to
 * {@link secondlook.engine.gallery}; only {@link secondlook.engine.gallery.file.DamagedGallery} is met outside.
 */
package secondlook.engine.gallery.file;
