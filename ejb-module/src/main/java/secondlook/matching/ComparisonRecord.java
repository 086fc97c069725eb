package secondlook.matching;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import secondlook.engine.face.ModelIdentity;
import secondlook.policy.CaseStatus;
import secondlook.policy.StillSource;
import secondlook.policy.Suitability;

/**
 * One comparison of the searched face of a probe with one other face (307.5-2.3): a candidate of that search, or a
 * second still of the same case. Written once and never changed. Of the second picture it keeps the hash and the facts;
 * neither the picture nor a template outlives the act.
 */
@Entity
@Table(name = "comparison")
public class ComparisonRecord {

    @Id
    private String id;

    @Column(name = "search_id")
    private String searchId;

    @Column(name = "compared_at")
    private Instant at;

    private String examiner;

    private String workstation;

    @Enumerated(EnumType.STRING)
    @Column(name = "case_status")
    private CaseStatus caseStatus;

    @Column(name = "probe_sha256")
    private String probeSha256;

    @Column(name = "model_name")
    private String modelName;

    @Column(name = "model_version")
    private String modelVersion;

    @Column(name = "model_sha256")
    private String modelSha256;

    @Column(name = "template_version")
    private String templateVersion;

    @Column(name = "candidate_rank")
    private Integer rank;

    private String label;

    @Enumerated(EnumType.STRING)
    private StillSource source;

    @Column(name = "source_detail")
    private String sourceDetail;

    private String whom;

    @Column(name = "second_sha256")
    private String secondSha256;

    @Column(name = "second_format")
    private String secondFormat;

    @Embedded
    private ComparedFace secondFace;

    @Enumerated(EnumType.STRING)
    @Column(name = "second_quality")
    private Suitability secondQuality;

    private double score;

    protected ComparisonRecord() {
    }

    /** The other picture: its hash and format, and the face on it. */
    record Second(String sha256, String format, FaceOption face, Suitability quality, Origin origin) {

        Second {
            Objects.requireNonNull(sha256, "sha256");
            Objects.requireNonNull(format, "format");
            Objects.requireNonNull(quality, "quality");
        }
    }

    /** Where the other picture is from: a candidate by rank and label, or a still by source, detail and whom. */
    record Origin(Integer rank, String label, StillSource source, String sourceDetail, String whom) {

        Origin {
            if ((rank == null) == (source == null) || (rank == null) != (label == null)
                    || (source == null) != (whom == null)) {
                throw new IllegalArgumentException("The other picture is a candidate's or a second still");
            }
        }

        static Origin of(CandidateView candidate) {
            return new Origin(candidate.rank(), candidate.label(), null, null, null);
        }

        static Origin of(SecondStill still) {
            return new Origin(null, null, still.source(), still.sourceDetail(), still.whom());
        }
    }

    ComparisonRecord(SearchView search, SearchRecord.Circumstances circumstances, ModelIdentity model, Second second,
                     double score) {
        if (!(Math.abs(score) <= 1.001)) {
            throw new IllegalArgumentException("No comparison has the similarity score " + score);
        }
        this.id = UUID.randomUUID().toString();
        this.searchId = search.id();
        this.probeSha256 = search.probeSha256();
        this.at = circumstances.at();
        this.examiner = circumstances.examiner();
        this.workstation = circumstances.workstation();
        this.caseStatus = circumstances.caseStatus();
        this.modelName = model.name();
        this.modelVersion = model.version();
        this.modelSha256 = model.sha256();
        this.templateVersion = model.templateVersion();
        this.rank = second.origin().rank();
        this.label = second.origin().label();
        this.source = second.origin().source();
        this.sourceDetail = second.origin().sourceDetail();
        this.whom = second.origin().whom();
        this.secondSha256 = second.sha256();
        this.secondFormat = second.format();
        this.secondFace = new ComparedFace(second.face());
        this.secondQuality = second.quality();
        this.score = score;
    }

    String examiner() {
        return examiner;
    }

    ComparisonView view() {
        return new ComparisonView(id, searchId, at, examiner, workstation, probeSha256,
                new ModelIdentity(modelName, modelVersion, modelSha256, templateVersion), rank, label, source,
                sourceDetail, whom, secondSha256, secondFormat, secondFace.view(), secondQuality, score);
    }
}
