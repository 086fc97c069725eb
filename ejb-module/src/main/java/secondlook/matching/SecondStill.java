package secondlook.matching;

import secondlook.policy.StillSource;

/**
 * Another still of the case to compare the probe with: original bytes, where it came from, and why it is taken to show
 * the individual of the narrative. The face is its number from 1, largest first; 0 with a picture of one face.
 */
public record SecondStill(byte[] picture, StillSource source, String sourceDetail, String whom, int face) {
}
