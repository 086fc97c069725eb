package secondlook.policy;

/** What may become part of the gallery (307.5-5.4.2): criminal mug shots, each with its source. */
public final class GalleryPolicy {

    private GalleryPolicy() {
    }

    /** Only a booking photograph; never what probes are made of, nor pictures of people who were not booked. */
    @Implements({Clause.GALLERY})
    public static Decision photograph(PhotographKind kind) {
        return Decision.when(kind == PhotographKind.BOOKING, Clause.GALLERY,
                "The gallery holds criminal mug shots only; this is " + kind.label()
                        + ". Send the booking photograph or leave the record out.");
    }

    /** The record it comes from can be found again. */
    @Implements({Clause.GALLERY})
    public static Decision source(String sourceAgency, String recordNumber) {
        return Decision.when(said(sourceAgency) && said(recordNumber), Clause.GALLERY,
                "A mug shot is enrolled only with its source agency and record number. Add them to the import.");
    }

    /** A photograph that a request brought in as its probe stays a probe, whatever a source says of it. */
    @Implements({Clause.GALLERY})
    public static Decision neverAProbe(long requestsWithThisImage) {
        return Decision.when(requestsWithThisImage == 0, Clause.GALLERY,
                "This very image is a probe of a request. Probes are never enrolled: leave it out.");
    }

    private static boolean said(String text) {
        return text != null && !text.isBlank();
    }
}
