package secondlook.web.error;

import java.io.IOException;

/** The body is larger than any request may be; seen while reading, or before by its announced length. */
public class BodyTooLarge extends IOException {

    private static final long serialVersionUID = 1L;
    private static final int MEGABYTE = 1_000_000;

    public BodyTooLarge(long limit) {
        super(limit < MEGABYTE ? "The form is larger than " + limit + " bytes. Send only the fields that are asked for."
                : "The request is larger than " + limit / MEGABYTE + " MB. Send one still image of at most 20 MB; "
                + "if yours is larger, save it as JPEG of high quality in its original pixel size.");
    }
}
