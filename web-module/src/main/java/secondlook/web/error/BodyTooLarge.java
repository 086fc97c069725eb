package secondlook.web.error;

import java.io.IOException;

/** The body is larger than any request may be; seen while reading, or before by its announced length. */
public class BodyTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    public BodyTooLarge(long limit) {
        super("The request is larger than " + limit / 1_000_000 + " MB. Send one still image of at most 20 MB; "
                + "if yours is larger, save it as JPEG of high quality in its original pixel size.");
    }
}
