package secondlook.engine.image;

/** The file is not one still photograph in an accepted format. Carries why, and a sentence on what to send instead. */
public final class NotAStillImage extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    NotAStillImage(Reason reason, String found) {
        super(found);
        this.reason = reason;
    }

    NotAStillImage(Reason reason, String found, Throwable cause) {
        super(found, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** One sentence for the sender: what to send instead. */
    public String advice() {
        return reason.advice;
    }

    /** Why a file was turned away. */
    public enum Reason {
        EMPTY("The file is empty; send the photograph as a JPEG, PNG, TIFF, BMP or WebP file."),
        TOO_MANY_BYTES("The file is too large; send the photograph as a JPEG of at most 20 MB."),
        TOO_MANY_PIXELS("The picture has too many pixels; crop or reduce it to at most 100 megapixels."),
        VIDEO("Videos are not accepted; export one frame as a still photograph and send it as a JPEG or PNG file."),
        ANIMATION("Animations are not accepted; export one frame as a still photograph and send it as a PNG file."),
        MULTIPLE_FRAMES("The file holds several pictures; send the one to be searched as a JPEG or PNG file alone."),
        APPENDED_VIDEO("A video is attached to the photograph (a motion or live photo);"
                + " export the still alone as a JPEG file and send that."),
        ARCHIVE("Archives are not accepted; unpack the file and send the photograph itself."),
        VECTOR_GRAPHIC("Drawings are not accepted; send the photograph as a JPEG or PNG file."),
        DOCUMENT("Documents are not accepted; save the photograph they show as a JPEG or PNG file and send that."),
        CONTRADICTION("The record and its picture contradict each other; ask the source agency to export it again."),
        UNSUPPORTED_FORMAT("This format is not accepted; export the photograph as a JPEG or PNG file and send that."),
        INCOMPLETE("The file is incomplete: send the original again."),
        UNREADABLE("The picture cannot be read to its end; send it again, or export it anew as a JPEG or PNG file.");

        private final String advice;

        Reason(String advice) {
            this.advice = advice;
        }

        public String advice() {
            return advice;
        }
    }
}
