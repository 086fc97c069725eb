package secondlook.shared;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where sealed bytes lie, for the work that seals, wraps anew or reads past the entities. The SQL for what a row was
 * sealed as gives the very text that the entity gives.
 */
public enum SealedTable {
    PROBE_IMAGE("image", "'probe_image ' || request_id", "request_id"),
    SEARCH_TEMPLATE("template", "'search_template ' || search_id", "search_id"),
    ENROLMENT_CONTENT("image", "'enrolment_content ' || enrolment_id", "enrolment_id"),
    ENROLMENT_TEMPLATE("template", "'enrolment_template ' || template_version || ' ' || slot", "template_version",
            "slot"),
    GALLERY_KEPT_PICTURE("image", "'gallery_kept_picture ' || image_sha256", "id"),
    LEAD_REPORT_FILE("pdf", "'lead_report_file ' || (select r.report_number from lead_report r where r.id = report_id)",
            "report_id"),
    POST_MESSAGE("message", "'post_message ' || (select l.reference from post_letter l where l.id = letter_id)",
            "letter_id");

    private final String bytes;
    private final String about;
    private final List<String> key;

    SealedTable(String bytes, String about, String... key) {
        this.bytes = bytes;
        this.about = about;
        this.key = List.of(key);
    }

    public static Optional<SealedTable> of(String table, String column) {
        for (SealedTable one : values()) {
            if (one.table().equalsIgnoreCase(table) && one.bytes.equalsIgnoreCase(column)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    public String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String bytes() {
        return bytes;
    }

    /** An SQL expression. */
    public String about() {
        return about;
    }

    /** The columns of the primary key. */
    public List<String> key() {
        return key;
    }
}
