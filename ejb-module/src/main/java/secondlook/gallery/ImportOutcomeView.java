package secondlook.gallery;

/**
 * What became of one image.
 *
 * @param image     its number within an ANSI/NIST file, 0 for a file that is the image itself
 * @param enrolment label of the new enrolment, or of the one that was there before; null when there is none
 */
public record ImportOutcomeView(int image, ImportResult result, String enrolment, String clause, String reason,
                                String imageSha256) {
}
