package secondlook.gallery;

/**
 * One picture found in a file.
 *
 * @param image       its number within an ANSI/NIST file, 0 for a file that is the picture itself
 * @param compression as its record declares it, null for a file that is the picture itself
 * @param shows       what it shows, for a picture that is kept without a template
 */
record ImportPicture(int image, ImportSource source, byte[] content, String compression, String shows) {
}
