package secondlook.dissemination;

/**
 * A mailed link as it was made.
 *
 * @param code to be told to the recipient by phone; shown this once
 */
public record NewRelease(DisseminationView release, String code) {
}
