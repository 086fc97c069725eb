package secondlook.web.matching;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import secondlook.intake.IntakeService;
import secondlook.intake.RequestView;
import secondlook.matching.FaceOption;
import secondlook.matching.FacesFound;
import secondlook.matching.ListProof;
import secondlook.matching.SearchCommand;
import secondlook.matching.SearchService;
import secondlook.matching.SearchView;
import secondlook.policy.CaseStatus;
import secondlook.policy.PolicyParameters;
import secondlook.policy.QualityView;
import secondlook.policy.RequestState;
import secondlook.policy.Suitability;
import secondlook.web.shared.Messages;
import secondlook.web.shared.Show;
import secondlook.web.shared.Turn;

/**
 * The search of one probe: before it the choice of the face and the case status now, after it the candidates. A further
 * search is asked for with {@code again} in the address.
 */
@Named
@ViewScoped
public class ProbeSearchView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient IntakeService intake;

    @Inject
    private transient SearchService service;

    private transient RequestView request;
    private transient FacesFound found;
    private transient SearchView result;
    private String id;
    private boolean again;
    private int face;
    private CaseStatus caseStatus;
    private int listLength;
    private String narrative;
    private String reason;
    private String qualityReason;

    public void load() {
        request = intake.view(id);
        if (again || request.state() == RequestState.ACCEPTED) {
            found = service.faces(id);
            listLength = PolicyParameters.version(request.policyVersion()).listLength();
        } else {
            result = service.view(id);
        }
    }

    public void search() {
        SearchView done = service.search(
                new SearchCommand(id, face, narrative, caseStatus, listLength, reason, qualityReason));
        Turn.to("/matching/search.xhtml?request=" + id, "matching.search.done", done.candidates().size(),
                done.gallerySize());
    }

    /** Whether any face may be searched at all. */
    public boolean isUsable() {
        return found.faces().stream().anyMatch(FaceOption::largeEnough);
    }

    public List<FaceOption> getFaces() {
        return found.faces();
    }

    public QualityView quality(FaceOption option) {
        return found.quality().get(option.index());
    }

    /** What the panel means for the search of this face. */
    public String advice(FaceOption option) {
        return Messages.text(switch (quality(option).overall()) {
            case SUITABLE -> "matching.quality.suitable";
            case LIMITED -> "matching.quality.limited";
            case UNSUITABLE -> found.reasonAsked() ? "matching.quality.unsuitable" : "matching.quality.advice";
        });
    }

    /** Whether this face is searched with a written reason only. */
    public boolean reasonNeeded(int index) {
        return found.reasonAsked() && index < found.quality().size()
                && found.quality().get(index).overall() == Suitability.UNSUITABLE;
    }

    public boolean isReasonPossible() {
        return !getFacesWithReason().isEmpty();
    }

    /** The numbers of the faces that need a reason, for the script. */
    public String getFacesWithReason() {
        return IntStream.range(0, found.faces().size()).filter(this::reasonNeeded).mapToObj(Integer::toString)
                .collect(Collectors.joining(" "));
    }

    /** How the list was made, in a sentence or two. */
    public String getProof() {
        ListProof proof = result.proof();
        return proof.largestExcluded() == null
                ? Messages.text("matching.proof.all", proof.searched())
                : Messages.text("matching.proof.bounded", proof.searched(), proof.rescored(),
                        Show.score(proof.largestExcluded()), Show.score(proof.lastScore()));
    }

    /** Where the face lies on the picture, in hundredths of its width and height. */
    public String place(FaceOption option) {
        return String.format(Locale.ROOT, "left:%.3f%%;top:%.3f%%;width:%.3f%%;height:%.3f%%",
                100.0 * option.x() / found.imageWidth(), 100.0 * option.y() / found.imageHeight(),
                100.0 * option.width() / found.imageWidth(), 100.0 * option.height() / found.imageHeight());
    }

    public FacesFound getFound() {
        return found;
    }

    public SearchView getResult() {
        return result;
    }

    public RequestView getRequest() {
        return request;
    }

    public CaseStatus[] getCaseStatuses() {
        return CaseStatus.values();
    }

    public PolicyParameters getParameters() {
        return PolicyParameters.version(request.policyVersion());
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public boolean isAgain() {
        return again;
    }

    public void setAgain(boolean again) {
        this.again = again;
    }

    public int getFace() {
        return face;
    }

    public void setFace(int face) {
        this.face = face;
    }

    public CaseStatus getCaseStatus() {
        return caseStatus;
    }

    public void setCaseStatus(CaseStatus caseStatus) {
        this.caseStatus = caseStatus;
    }

    public int getListLength() {
        return listLength;
    }

    public void setListLength(int listLength) {
        this.listLength = listLength;
    }

    public String getNarrative() {
        return narrative;
    }

    public void setNarrative(String narrative) {
        this.narrative = narrative;
    }

    public String getQualityReason() {
        return qualityReason;
    }

    public void setQualityReason(String qualityReason) {
        this.qualityReason = qualityReason;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
