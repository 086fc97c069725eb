package secondlook.board;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import secondlook.policy.RegisterKind;
import secondlook.shared.Attached;
import secondlook.shared.Text;

/** An entry of a register, or an addendum to one (307.5-7.3). Written once, never changed. */
@Entity
@Table(name = "register_entry")
public class RegisterEntry {

    private static final int LONGEST_TEXT = 4000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "register_entry_seq")
    @SequenceGenerator(name = "register_entry_seq", sequenceName = "register_entry_seq", allocationSize = 1)
    private Long id;

    @Enumerated(EnumType.STRING)
    private RegisterKind kind;

    private Long corrects;

    @Column(name = "happens_on")
    private LocalDate day;

    @Column(name = "content_text")
    private String text;

    @Column(name = "document_name")
    private String documentName;

    @Column(name = "document_type")
    private String documentType;

    @Column(name = "document_sha256")
    private String documentSha256;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorder_name")
    private String recorderName;

    protected RegisterEntry() {
    }

    /** The document is null when none was attached. */
    RegisterEntry(NewEntry entry, Attached document, Stamp stamp) {
        this.kind = Objects.requireNonNull(entry.kind(), "kind");
        this.corrects = null;
        this.day = Objects.requireNonNull(entry.day(), "day");
        this.text = Text.required("text", entry.text(), LONGEST_TEXT);
        attach(document);
        stamp(stamp);
    }

    private RegisterEntry(RegisterEntry corrected, String text, Attached document, Stamp stamp) {
        this.kind = corrected.kind;
        this.corrects = corrected.id;
        this.day = corrected.day;
        this.text = Text.required("text", text, LONGEST_TEXT);
        attach(document);
        stamp(stamp);
    }

    RegisterEntry addendum(String words, Attached document, Stamp by) {
        return new RegisterEntry(this, words, document, by);
    }

    private void attach(Attached document) {
        if (document != null) {
            documentName = document.name();
            documentType = document.mediaType();
            documentSha256 = document.sha256();
        }
    }

    private void stamp(Stamp by) {
        recordedAt = by.at();
        recordedBy = by.account();
        recorderName = by.name();
    }

    Long id() {
        return id;
    }

    RegisterKind kind() {
        return kind;
    }

    boolean isAddendum() {
        return corrects != null;
    }

    Attached document() {
        return documentSha256 == null ? null : new Attached(documentName, documentType, documentSha256);
    }

    EntryView view(List<EntryView> addenda) {
        return new EntryView(id, kind, day, text, document(), recordedAt, recorderName, addenda);
    }
}
