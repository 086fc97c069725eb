package secondlook.matching;

/** One face found in a probe: box in upright pixels, largest face first, index from 0; eye distance in pixels. */
public record FaceOption(int index, int x, int y, int width, int height, double eyeDistance, boolean largeEnough) {
}
