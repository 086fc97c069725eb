package secondlook.intake;

/** Where a request came from; agency is null when it is the Department's own. */
public record RequestOrigin(String id, String number, String agency, String requester, String unit) {
}
