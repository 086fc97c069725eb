package secondlook.oversight;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import secondlook.engine.accuracy.Proportion;

/**
 * One accuracy self-test (307.5-6.3): when, with which pack, and its figures. Known by the SHA-256 of the record that
 * the test wrote. Written once and never changed; a test that is made again is another one.
 */
@Entity
@Table(name = "self_test")
public class SelfTestEntry {

    @Id
    @Column(name = "record_sha256")
    private String recordSha256;

    @Column(name = "tested_at")
    private Instant testedAt;

    @Column(name = "taken_up_at")
    private Instant takenUpAt;

    @Column(name = "pack_name")
    private String packName;

    @Column(name = "pack_version")
    private String packVersion;

    @Column(name = "pack_sha256")
    private String packSha256;

    @Column(name = "template_version")
    private String templateVersion;

    private int images;

    private int people;

    private long faceless;

    @Column(name = "faces_of")
    private long facesOf;

    @Column(name = "missed_at_rank_1")
    private long missed;

    private long searches;

    private long accepted;

    private long pairs;

    @Column(name = "accept_score")
    private Double acceptScore;

    private String figures;

    protected SelfTestEntry() {
    }

    SelfTestEntry(String recordSha256, SelfTestReport report, Instant takenUpAt) {
        this.recordSha256 = Objects.requireNonNull(recordSha256, "recordSha256");
        this.takenUpAt = Objects.requireNonNull(takenUpAt, "takenUpAt");
        this.testedAt = report.at();
        this.packName = report.pack().name();
        this.packVersion = report.pack().version();
        this.packSha256 = report.pack().sha256();
        this.templateVersion = report.pack().templateVersion();
        this.images = report.images();
        this.people = report.people();
        this.faceless = report.faceless().count();
        this.facesOf = report.faceless().of();
        this.missed = report.missed().count();
        this.searches = report.missed().of();
        this.accepted = report.accepted().count();
        this.pairs = report.accepted().of();
        this.acceptScore = report.acceptScore();
        this.figures = report.figures();
    }

    /** Every line of the record but folder and file names. */
    String figures() {
        return figures;
    }

    SelfTestView view() {
        return new SelfTestView(recordSha256, testedAt, packName + " " + packVersion, templateVersion, images, people,
                new Proportion(faceless, facesOf), new Proportion(missed, searches), new Proportion(accepted, pairs),
                acceptScore);
    }
}
