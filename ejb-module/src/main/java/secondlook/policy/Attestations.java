package secondlook.policy;

/**
 * What the requester attests with each request.
 *
 * @param stillImage          the probe is a still image, not taken from live stream by this system (307.5-3.2, 5.1)
 * @param reasonableSuspicion there is reasonable suspicion for the individual on it (307.5-5.3)
 * @param noProtectedBasis    the request is not based solely on a protected basis (307.5-3.5)
 */
public record Attestations(boolean stillImage, boolean reasonableSuspicion, boolean noProtectedBasis) {
}
