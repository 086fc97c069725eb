package secondlook.board;

/**
 * Information of one source that a breach touches.
 *
 * @param request   its number; empty for what was touched outside of any request
 * @param source    agency it came from
 * @param requester who asked for it; empty where nobody did
 * @param people    whose information it is: the person on the probe, or the gallery's labels
 * @param touched   who acted on it and when, as the trail says; empty where that is told in another row
 */
public record Affected(String request, String source, String requester, String people, String touched) {
}
