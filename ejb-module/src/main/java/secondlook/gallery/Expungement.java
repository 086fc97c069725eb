package secondlook.gallery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import secondlook.engine.gallery.SnapshotPoint;
import secondlook.policy.ExpungementAuthority;
import secondlook.shared.Caller;

/**
 * That an enrolment was expunged, on whose authority, by whom, and what hashes its picture and templates had
 * (307.5-7.4, MCL 28.243). Written with the erasure in the database and never changed; {@link ExpungementProof}
 * follows when everything has been read again.
 */
@Entity
@Table(name = "expungement")
public class Expungement {

    @Id
    private String id;

    @Column(name = "enrolment_id")
    private long enrolmentId;

    @Enumerated(EnumType.STRING)
    private ExpungementAuthority authority;

    private String reference;

    @Column(name = "ordered_on")
    private LocalDate orderedOn;

    private String reason;

    @Column(name = "image_sha256")
    private String imageSha256;

    @Column(name = "templates_sha256")
    private String templatesSha256;

    private String places;

    @Column(name = "template_version")
    private String templateVersion;

    private long slots;

    private long removals;

    @Column(name = "root_before")
    private String rootBefore;

    private String account;

    @Column(name = "account_name")
    private String accountName;

    @Column(name = "account_unit")
    private String accountUnit;

    @Column(name = "expunged_at")
    private Instant expungedAt;

    protected Expungement() {
    }

    /** Who ordered it, under which number, when and why. */
    record Order(ExpungementAuthority authority, String reference, LocalDate orderedOn, String reason) {

        Order {
            Objects.requireNonNull(authority, "authority");
            Objects.requireNonNull(reference, "reference");
            Objects.requireNonNull(orderedOn, "orderedOn");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** What is erased: the picture's hash, the templates, and what else named the person, as read again. */
    record Erased(long enrolmentId, String imageSha256, List<EnrolmentTemplate> templates, List<String> read) {
    }

    Expungement(Order order, Erased erased, CurrentGallery.Now before, Caller by, Instant at) {
        this.id = UUID.randomUUID().toString();
        this.enrolmentId = erased.enrolmentId();
        this.authority = order.authority();
        this.reference = order.reference();
        this.orderedOn = order.orderedOn();
        this.reason = order.reason();
        this.imageSha256 = erased.imageSha256();
        this.templatesSha256 = erased.templates().stream().map(t -> t.templateVersion() + " place " + t.slot() + ": "
                + t.templateSha256()).collect(Collectors.joining("\n"));
        this.places = String.join("\n", erased.read());
        this.templateVersion = before.templateVersion();
        this.slots = before.snapshot().point().slots();
        this.removals = before.snapshot().point().removals();
        this.rootBefore = before.snapshot().id();
        this.account = by.account();
        this.accountName = Objects.requireNonNull(by.name(), "name");
        this.accountUnit = Objects.requireNonNull(by.unit(), "unit");
        this.expungedAt = Objects.requireNonNull(at, "at");
    }

    String id() {
        return id;
    }

    long enrolmentId() {
        return enrolmentId;
    }

    String imageSha256() {
        return imageSha256;
    }

    /** What the erasing act read again itself, a line a place; empty for one from before this was noted. */
    List<String> places() {
        return places == null ? List.of() : places.lines().toList();
    }

    String templateVersion() {
        return templateVersion;
    }

    /** The gallery right after the removal, before any later change; the same as before for one never searched. */
    SnapshotPoint pointAfter() {
        boolean searched = templatesSha256.lines().anyMatch(line -> line.startsWith(templateVersion + " place "));
        return new SnapshotPoint(slots, searched ? removals + 1 : removals);
    }

    ExpungementView view(ExpungementProof proof, ExpungementAcknowledgement acknowledged) {
        return new ExpungementView(id, enrolmentId, Enrolment.label(enrolmentId), authority, reference, orderedOn,
                reason, imageSha256, templatesSha256.lines().toList(), rootBefore, accountName, accountUnit,
                expungedAt, proof == null ? null : proof.view(), acknowledged == null ? null : acknowledged.view());
    }
}
