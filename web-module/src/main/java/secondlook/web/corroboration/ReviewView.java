package secondlook.web.corroboration;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import secondlook.corroboration.DispositionView;
import secondlook.corroboration.OpinionView;
import secondlook.corroboration.SendBackCommand;
import secondlook.corroboration.SignOffCommand;
import secondlook.corroboration.SupervisorService;
import secondlook.corroboration.SupervisorSheet;
import secondlook.intake.IntakeService;
import secondlook.intake.RequestView;
import secondlook.lead.LeadService;
import secondlook.matching.CandidateView;
import secondlook.matching.SearchService;
import secondlook.matching.SearchView;
import secondlook.web.shared.ProofForm;
import secondlook.web.shared.Turn;

/** The supervisor sees both opinions, the search behind them and the pictures, then signs or sends back. */
@Named
@ViewScoped
public class ReviewView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SupervisorService service;

    @Inject
    private transient SearchService searches;

    @Inject
    private transient IntakeService intake;

    @Inject
    private transient LeadService leads;

    private transient SupervisorSheet sheet;
    private transient SearchView search;
    private transient RequestView request;
    private String id;
    private String rationale;
    private final ProofForm proof = new ProofForm();
    private String reasons;
    private final ProofForm backProof = new ProofForm();

    /** One candidate with what each examiner said of it. */
    public record Line(CandidateView candidate, DispositionView first, DispositionView second) {
    }

    public void load() {
        sheet = service.view(id);
        search = searches.view(id);
        request = intake.view(id);
    }

    public void signOff() {
        service.signOff(new SignOffCommand(id, rationale, proof.given()));
        Turn.to("/corroboration/review.xhtml?request=" + id, "corroboration.review.signed");
    }

    public void sendBack() {
        service.sendBack(new SendBackCommand(id, reasons, backProof.given()));
        Turn.to("/intake/detail.xhtml?id=" + id, "corroboration.review.returned");
    }

    public void issue() {
        leads.issue(id);
        Turn.to("/lead/detail.xhtml?request=" + id, "lead.detail.issued");
    }

    public void close() {
        leads.closeWithoutCandidate(id);
        Turn.to("/lead/detail.xhtml?request=" + id, "lead.detail.closed");
    }

    /** Every candidate by rank with both dispositions side by side. */
    public List<Line> getLines() {
        return search.candidates().stream().sorted(Comparator.comparingInt(CandidateView::rank))
                .map(c -> new Line(c, said(0, c.rank()), said(1, c.rank()))).toList();
    }

    private DispositionView said(int opinion, int rank) {
        return sheet.opinions().size() <= opinion ? null : sheet.opinions().get(opinion).dispositions().stream()
                .filter(d -> d.rank() == rank).findFirst().orElse(null);
    }

    /** The ranks that somebody put forward; their pictures are shown beside the probe. */
    public List<Integer> getShownRanks() {
        List<Integer> chosen = sheet.opinions().stream().map(OpinionView::chosenRank).filter(Objects::nonNull)
                .distinct().sorted().toList();
        return chosen.isEmpty() && !search.candidates().isEmpty() ? List.of(1) : chosen;
    }

    public SupervisorSheet getSheet() {
        return sheet;
    }

    public SearchView getSearch() {
        return search;
    }

    public RequestView getRequest() {
        return request;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getRationale() {
        return rationale;
    }

    public void setRationale(String rationale) {
        this.rationale = rationale;
    }

    public ProofForm getProof() {
        return proof;
    }

    public String getReasons() {
        return reasons;
    }

    public void setReasons(String reasons) {
        this.reasons = reasons;
    }

    public ProofForm getBackProof() {
        return backProof;
    }
}
