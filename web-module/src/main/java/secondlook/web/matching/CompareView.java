package secondlook.web.matching;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.List;
import secondlook.intake.IntakeService;
import secondlook.intake.RequestView;
import secondlook.matching.CandidateView;
import secondlook.matching.ComparisonService;
import secondlook.matching.ComparisonView;
import secondlook.matching.SearchService;
import secondlook.matching.SearchView;
import secondlook.matching.SecondStill;
import secondlook.policy.CaseStatus;
import secondlook.policy.RequestState;
import secondlook.policy.StillSource;
import secondlook.web.shared.Me;
import secondlook.web.shared.Show;
import secondlook.web.shared.Turn;
import secondlook.web.shared.Upload;

/** One-to-one comparisons of a searched probe: those made, and for the examiner who searched the next one. */
@Named
@ViewScoped
public class CompareView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient IntakeService intake;

    @Inject
    private transient SearchService searches;

    @Inject
    private transient ComparisonService service;

    @Inject
    private transient Me me;

    private transient RequestView request;
    private transient SearchView search;
    private transient List<ComparisonView> made;
    private transient Part picture;
    private String id;
    private int rank = 1;
    private CaseStatus caseStatus;
    private StillSource source;
    private String sourceDetail;
    private String whom;
    private Integer face;

    public void load() {
        request = intake.view(id);
        search = searches.view(id);
        made = service.list(id);
    }

    public void compareCandidate() {
        said(service.compareCandidate(id, caseStatus, rank));
    }

    public void compareStill() {
        said(service.compareStill(id, caseStatus,
                new SecondStill(Upload.bytes(picture), source, sourceDetail, whom, face == null ? 0 : face)));
    }

    private void said(ComparisonView done) {
        Turn.to("/matching/compare.xhtml?request=" + id, "matching.compare.done", Show.score(done.score()));
    }

    /** Whether the reader may compare now; the service decides again. */
    public boolean isOpen() {
        return request.state() == RequestState.SEARCHED && me.getAccount().equals(search.examiner());
    }

    /** The number of the face that was searched, from 1. */
    public int getSearchedFace() {
        return search.face().index() + 1;
    }

    public List<CandidateView> getCandidates() {
        return search.candidates();
    }

    public List<ComparisonView> getMade() {
        return made;
    }

    public RequestView getRequest() {
        return request;
    }

    public CaseStatus[] getCaseStatuses() {
        return CaseStatus.values();
    }

    public StillSource[] getSources() {
        return StillSource.values();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public int getRank() {
        return rank;
    }

    public void setRank(int rank) {
        this.rank = rank;
    }

    public CaseStatus getCaseStatus() {
        return caseStatus;
    }

    public void setCaseStatus(CaseStatus caseStatus) {
        this.caseStatus = caseStatus;
    }

    public Part getPicture() {
        return picture;
    }

    public void setPicture(Part picture) {
        this.picture = picture;
    }

    public StillSource getSource() {
        return source;
    }

    public void setSource(StillSource source) {
        this.source = source;
    }

    public String getSourceDetail() {
        return sourceDetail;
    }

    public void setSourceDetail(String sourceDetail) {
        this.sourceDetail = sourceDetail;
    }

    public String getWhom() {
        return whom;
    }

    public void setWhom(String whom) {
        this.whom = whom;
    }

    public Integer getFace() {
        return face;
    }

    public void setFace(Integer face) {
        this.face = face;
    }
}
