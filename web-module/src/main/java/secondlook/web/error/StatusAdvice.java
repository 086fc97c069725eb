package secondlook.web.error;

/** What to do about a plain HTTP status that the server or the REST library gives by itself. */
final class StatusAdvice {

    private static final String DESCRIBED = " The description at /openapi names every path with what it takes.";

    private StatusAdvice() {
    }

    /** Null for a status that never comes without a reason of ours. */
    static String of(int status) {
        return switch (status) {
            case 400 -> "The call cannot be read: a header, a parameter or the body is malformed. Compare it with the "
                    + "example of this path." + DESCRIBED;
            case 401 -> "Send a valid access token: POST /api/v1/token issues one. It lasts five minutes.";
            case 403 -> "Your role may not do this.";
            case 404 -> "There is nothing here." + DESCRIBED;
            case 405 -> "This path does not know that method. The header Allow names those it knows." + DESCRIBED;
            case 406 -> "This path cannot answer in the media type that the header Accept asks for. Leave Accept out, "
                    + "or ask for application/json; a report is application/pdf.";
            case 412 -> "It has changed since the ETag that If-Match names. Read it again, then decide anew.";
            case 413 -> "The body is too large. Send one still image of at most 20 MB.";
            case 414 -> "The address is too long. Send long values in the body.";
            case 415 -> "This path does not take that Content-Type: a request with its probe is multipart/form-data, "
                    + "a token's form application/x-www-form-urlencoded, everything else application/json.";
            case 431 -> "The headers are too large. A token of this system is shorter than 2 kB; leave out what this "
                    + "interface does not ask for.";
            case 503 -> "The system cannot answer at the moment. Try again in a minute.";
            default -> null;
        };
    }
}
