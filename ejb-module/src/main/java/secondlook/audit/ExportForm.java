package secondlook.audit;

/** What an export of the trail is made for. */
public enum ExportForm {
    /** The signed export as one JSON object a line: each entry as it was hashed, its salt and its personal part. */
    LINES("jsonl", "application/x-ndjson", "JSON lines"),
    /** A table for people. */
    CSV("csv", "text/csv;charset=UTF-8", "table"),
    /** The signed export, with proofs: what the verifier takes. */
    BUNDLE("zip", "application/zip", "signed export");

    private final String extension;
    private final String mediaType;
    private final String words;

    ExportForm(String extension, String mediaType, String words) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.words = words;
    }

    String words() {
        return words;
    }

    public String fileName() {
        return "second-look-audit." + extension;
    }

    public String mediaType() {
        return mediaType;
    }
}
