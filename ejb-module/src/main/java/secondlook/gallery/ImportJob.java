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
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import secondlook.shared.Conflict;
import secondlook.shared.Text;

/**
 * One import of a folder of booking photographs (307.5-5.4.2): ordered by somebody, listed, worked through in batches,
 * then finished; or cancelled between two batches, or not possible at all. What was enrolled stays enrolled.
 */
@Entity
@Table(name = "gallery_import")
public class ImportJob {

    private static final int LONGEST_ENDING = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "gallery_import_seq")
    @SequenceGenerator(name = "gallery_import_seq", sequenceName = "gallery_import_seq", allocationSize = 1)
    private Long id;

    @Version
    private long version;

    private String folder;

    @Column(name = "booking_source")
    private boolean bookingSource;

    @Enumerated(EnumType.STRING)
    private ImportState state;

    @Column(name = "ordered_by")
    private String orderedBy;

    @Column(name = "ordered_name")
    private String orderedName;

    @Column(name = "ordered_unit")
    private String orderedUnit;

    @Column(name = "ordered_at")
    private Instant orderedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    private String ending;

    private int total;

    private int done;

    private int enrolled;

    private int kept;

    private int duplicates;

    @Column(name = "no_face")
    private int noFace;

    private int refused;

    /** Of {@code done}: what was not already over when the folder had been listed. */
    @Column(name = "worked_items")
    private int workedItems;

    @Column(name = "worked_millis")
    private long workedMillis;

    protected ImportJob() {
    }

    /** Who wants it. */
    record Orderer(String account, String name, String unit) {
    }

    ImportJob(NewImport wanted, Orderer orderer, Instant at) {
        this.folder = Objects.requireNonNull(wanted.folder(), "folder");
        this.bookingSource = wanted.bookingSource();
        this.orderedBy = Objects.requireNonNull(orderer.account(), "account");
        this.orderedName = Objects.requireNonNull(orderer.name(), "name");
        this.orderedUnit = Objects.requireNonNull(orderer.unit(), "unit");
        this.orderedAt = Objects.requireNonNull(at, "at");
        this.state = ImportState.LISTING;
    }

    /** The first item's number of the next part of the list is {@code total + 1}. */
    void listed(int items, Map<ImportResult, Integer> already) {
        require(ImportState.LISTING);
        total += items;
        done += already.values().stream().mapToInt(Integer::intValue).sum();
        count(already);
    }

    /** Listing begins anew: what was listed before a stop is not counted twice. */
    void relist() {
        require(ImportState.LISTING);
        total = 0;
        done = 0;
        refused = 0;
    }

    void begin() {
        require(ImportState.LISTING);
        state = ImportState.RUNNING;
    }

    /** A batch was written: so many items, and what became of their images. */
    void advance(int items, Map<ImportResult, Integer> results, Duration worked) {
        require(ImportState.RUNNING);
        done += items;
        workedItems += items;
        workedMillis += worked.toMillis();
        count(results);
    }

    private void count(Map<ImportResult, Integer> results) {
        enrolled += results.getOrDefault(ImportResult.ENROLLED, 0);
        kept += results.getOrDefault(ImportResult.KEPT, 0);
        duplicates += results.getOrDefault(ImportResult.DUPLICATE, 0);
        noFace += results.getOrDefault(ImportResult.NO_FACE, 0);
        refused += results.getOrDefault(ImportResult.REFUSED, 0);
    }

    void finish(Instant at) {
        require(ImportState.RUNNING);
        end(ImportState.DONE, null, at);
    }

    void cancel(String account, Instant at) {
        if (state.over()) {
            throw new Conflict("This import is over already.");
        }
        end(ImportState.CANCELLED, "Cancelled by " + account + ".", at);
    }

    void fail(String why, Instant at) {
        end(ImportState.FAILED, why, at);
    }

    private void end(ImportState how, String why, Instant at) {
        state = how;
        ending = Text.cut(why, LONGEST_ENDING);
        endedAt = at;
    }

    private void require(ImportState wanted) {
        if (state != wanted) {
            throw new Conflict("Import " + id + " is not at this point: " + state.label() + ".");
        }
    }

    Long id() {
        return id;
    }

    String folder() {
        return folder;
    }

    boolean bookingSource() {
        return bookingSource;
    }

    ImportState state() {
        return state;
    }

    int total() {
        return total;
    }

    String orderedBy() {
        return orderedBy;
    }

    /** For the audit trail: the system works, somebody ordered it. */
    String justification() {
        return "Ordered by " + orderedBy + " (" + orderedName + ", " + orderedUnit + ").";
    }

    /** For example {@code import 12 of folder jail-2025}. */
    String label() {
        return "import " + id + " of folder " + folder;
    }

    ImportProgress progress() {
        return new ImportProgress(id, folder, bookingSource, state, orderedBy, orderedAt, endedAt, ending,
                new ImportCounts(total, done, enrolled, kept, duplicates, noFace, refused),
                new Pace(workedItems, workedMillis));
    }
}
