package secondlook.gallery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import secondlook.policy.PhotographKind;
import secondlook.shared.Text;

/**
 * One file or CSV line of an import. Written while the folder is listed, done once in the transaction that holds its
 * outcomes: that is what an import goes on from after a stop.
 */
@Entity
@Table(name = "gallery_import_item")
public class ImportItem {

    /** More than may be enrolled, so that the rule that refuses it still sees that it is too long. */
    private static final int LONGEST = 200;
    private static final int LONGEST_PATH = 1000;

    /** Stands for the file of an item whose person was expunged. */
    static final String FORGOTTEN = "(expunged)";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "gallery_import_item_seq")
    @SequenceGenerator(name = "gallery_import_item_seq", sequenceName = "gallery_import_item_seq",
            allocationSize = 500)
    private Long id;

    @Column(name = "import_id")
    private long importId;

    private int number;

    private String path;

    private Integer line;

    @Column(name = "source_agency")
    private String sourceAgency;

    @Column(name = "record_number")
    private String recordNumber;

    @Column(name = "subject_number")
    private String subjectNumber;

    @Column(name = "capture_date")
    private LocalDate captureDate;

    @Enumerated(EnumType.STRING)
    private PhotographKind photograph;

    private boolean frontal;

    private boolean done;

    private int attempts;

    protected ImportItem() {
    }

    ImportItem(long importId, int number, ImportListed listed) {
        this.importId = importId;
        this.number = number;
        this.path = Text.cut(listed.path(), LONGEST_PATH);
        this.line = listed.line();
        this.sourceAgency = Text.cut(listed.source().agency(), LONGEST);
        this.recordNumber = Text.cut(listed.source().recordNumber(), LONGEST);
        this.subjectNumber = Text.cut(listed.source().subjectNumber(), LONGEST);
        this.captureDate = listed.source().captured();
        this.photograph = listed.source().photograph();
        this.frontal = listed.source().frontal();
        this.done = listed.finding() != null;
    }

    long importId() {
        return importId;
    }

    int number() {
        return number;
    }

    String path() {
        return path;
    }

    Integer line() {
        return line;
    }

    boolean done() {
        return done;
    }

    /** How often reading it began without an end that was written: after a stop of the server more than none. */
    int attempts() {
        return attempts;
    }

    /** Its person was expunged: that there was an item stays, not which. */
    void forget() {
        path = FORGOTTEN;
        line = null;
        recordNumber = null;
        subjectNumber = null;
        captureDate = null;
    }

    ImportSource source() {
        return new ImportSource(sourceAgency, recordNumber, subjectNumber, captureDate, photograph, frontal);
    }
}
