package secondlook.matching;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import secondlook.engine.face.ModelIdentity;
import secondlook.policy.CaseStatus;
import secondlook.policy.QualityView;
import secondlook.policy.Suitability;

/**
 * One search of one probe against one gallery snapshot (307.5-5.4.2): by whom, when and where, with which model, with
 * which limits, and every rank and score of its list. Written once, never changed and kept when the probe is erased,
 * so that it can be explained and disclosed later; its candidates alone go when their period is over, and it says so
 * (307.5-6.1.3.b). A further search of the same request is a record of its own with
 * its reason (307.5-3.4).
 */
@Entity
@Table(name = "search_record")
public class SearchRecord {

    @Id
    private String id;

    @Column(name = "request_id")
    private String requestId;

    private int ordinal;

    @Column(name = "searched_at")
    private Instant at;

    private String examiner;

    private String workstation;

    @Enumerated(EnumType.STRING)
    @Column(name = "case_status")
    private CaseStatus caseStatus;

    @Column(name = "model_name")
    private String modelName;

    @Column(name = "model_version")
    private String modelVersion;

    @Column(name = "model_sha256")
    private String modelSha256;

    @Column(name = "template_version")
    private String templateVersion;

    @Column(name = "gallery_snapshot")
    private String gallerySnapshot;

    @Column(name = "gallery_size")
    private int gallerySize;

    @Column(name = "score_threshold")
    private double threshold;

    @Column(name = "list_length")
    private int listLength;

    @Column(name = "probe_sha256")
    private String probeSha256;

    @Embedded
    private ChosenFace face;

    @Column(name = "repeat_reason")
    private String repeatReason;

    @Embedded
    private RecordedProof proof;

    @Column(name = "quality_reason")
    private String qualityReason;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "search_candidate", joinColumns = @JoinColumn(name = "search_id"))
    private List<SearchCandidate> candidates = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "search_quality", joinColumns = @JoinColumn(name = "search_id"))
    private List<RecordedMeasure> quality = new ArrayList<>();

    /** None while the list is kept, one once it was purged. */
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "search_list_purged", joinColumns = @JoinColumn(name = "search_id"))
    private List<ListPurged> purged = new ArrayList<>();

    protected SearchRecord() {
    }

    /** Who searched, where and when, and how the case stood then. */
    record Circumstances(String examiner, String workstation, CaseStatus caseStatus, Instant at) {

        Circumstances {
            Objects.requireNonNull(examiner, "examiner");
            Objects.requireNonNull(workstation, "workstation");
            Objects.requireNonNull(caseStatus, "caseStatus");
            Objects.requireNonNull(at, "at");
        }
    }

    /** The gallery, the limits of the list and why it is complete. */
    record Against(String snapshot, int size, double threshold, int listLength, ListProof proof) {

        Against {
            if (!proof.snapshotRoot().equals(snapshot) || proof.places() != listLength || proof.searched() > size) {
                throw new IllegalArgumentException("The proof is of another search: " + proof);
            }
        }
    }

    /** The quality of the face as measured, and the reason when it was searched although unsuitable. */
    record Assessed(QualityView quality, String reason) {

        Assessed {
            Objects.requireNonNull(quality, "quality");
            if (reason != null && quality.overall() != Suitability.UNSUITABLE) {
                throw new IllegalArgumentException("Only unsuitable quality has a reason");
            }
        }
    }

    /** What was searched for: the number of the search within its request and its reason when it is a further one. */
    record Probed(String requestId, int ordinal, String probeSha256, ChosenFace face, Assessed assessed,
                  String repeatReason) {

        Probed {
            if (ordinal < 1 || (ordinal > 1) != (repeatReason != null)) {
                throw new IllegalArgumentException("A further search, and no other, has its reason");
            }
        }
    }

    SearchRecord(Probed probed, Circumstances circumstances, ModelIdentity model, Against gallery,
                 List<CandidateView> candidates) {
        this.id = UUID.randomUUID().toString();
        this.requestId = Objects.requireNonNull(probed.requestId(), "requestId");
        this.ordinal = probed.ordinal();
        this.probeSha256 = Objects.requireNonNull(probed.probeSha256(), "probeSha256");
        this.face = Objects.requireNonNull(probed.face(), "face");
        this.repeatReason = probed.repeatReason();
        this.qualityReason = probed.assessed().reason();
        probed.assessed().quality().lines().forEach(line -> this.quality.add(new RecordedMeasure(line)));
        this.examiner = circumstances.examiner();
        this.workstation = circumstances.workstation();
        this.caseStatus = circumstances.caseStatus();
        this.at = circumstances.at();
        this.modelName = model.name();
        this.modelVersion = model.version();
        this.modelSha256 = model.sha256();
        this.templateVersion = model.templateVersion();
        this.gallerySnapshot = Objects.requireNonNull(gallery.snapshot(), "snapshot");
        this.gallerySize = gallery.size();
        this.threshold = gallery.threshold();
        this.listLength = gallery.listLength();
        this.proof = new RecordedProof(gallery.proof());
        if (candidates.size() > listLength || candidates.size() > gallerySize) {
            throw new IllegalArgumentException("The list is longer than it may be");
        }
        candidates.forEach(candidate -> this.candidates.add(new SearchCandidate(candidate)));
    }

    String id() {
        return id;
    }

    Instant at() {
        return at;
    }

    String requestId() {
        return requestId;
    }

    String examiner() {
        return examiner;
    }

    int ordinal() {
        return ordinal;
    }

    List<SearchCandidate> candidates() {
        return candidates;
    }

    /** The candidates themselves are deleted by whoever purges, under this statement. */
    void purged(ListPurged list) {
        if (!purged.isEmpty()) {
            throw new IllegalStateException("The list of search " + id + " is gone already");
        }
        purged.add(list);
    }

    SearchView view() {
        List<CandidateView> best = candidates.stream().map(SearchCandidate::view)
                .sorted(Comparator.comparingInt(CandidateView::rank)).toList();
        return new SearchView(id, requestId, at, examiner, workstation, modelName, modelVersion, modelSha256,
                templateVersion, gallerySnapshot, gallerySize, threshold, listLength, probeSha256, face.view(),
                face.narrative(), repeatReason, best, RecordedProof.view(proof), assessed(), qualityReason,
                purged.isEmpty() ? null : purged.get(0).view());
    }

    private QualityView assessed() {
        return quality.isEmpty() ? null : new QualityView(quality.stream().map(RecordedMeasure::view).toList());
    }
}
