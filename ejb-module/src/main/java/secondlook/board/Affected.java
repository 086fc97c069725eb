package secondlook.board;

/**
 * Information of one source in one request.
 *
 * @param request   its number
 * @param source    agency it came from
 * @param requester who asked
 * @param people    whose information it is: the person on the probe, or the gallery's labels
 */
public record Affected(String request, String source, String requester, String people) {
}
