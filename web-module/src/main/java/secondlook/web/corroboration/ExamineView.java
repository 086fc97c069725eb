package secondlook.web.corroboration;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.primefaces.PrimeFaces;
import secondlook.corroboration.ConcludeCommand;
import secondlook.corroboration.DisposeCommand;
import secondlook.corroboration.ExaminationService;
import secondlook.corroboration.ExaminationSheet;
import secondlook.corroboration.SheetCandidate;
import secondlook.matching.FaceOption;
import secondlook.policy.Conclusion;
import secondlook.policy.Disposition;
import secondlook.policy.Perceived;
import secondlook.policy.PerceivedRace;
import secondlook.policy.PerceivedSex;
import secondlook.web.shared.ProofForm;
import secondlook.web.shared.Turn;

/**
 * The examiner's desk: every candidate compared and disposed, then the signed conclusion. Knows the reader's own sheet
 * and nothing else of the request, so that nothing of another opinion can reach the page.
 */
@Named
@ViewScoped
public class ExamineView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ExaminationService service;

    private transient ExaminationSheet sheet;
    private String id;
    private String examination;
    private int position;
    private Disposition disposition;
    private String note;
    private Conclusion conclusion;
    private Integer chosen;
    private String rationale;
    private PerceivedRace race;
    private PerceivedSex sex;
    private final ProofForm proof = new ProofForm();

    public void load() {
        sheet = examination == null ? service.open(id) : service.sheet(examination);
    }

    /** Called by the page for each disposition; the page then shows what the sheet says. */
    public void dispose() {
        sheet = service.dispose(new DisposeCommand(sheet.examinationId(), position, disposition, note));
        PrimeFaces.current().ajax().addCallbackParam("position", position);
        PrimeFaces.current().ajax().addCallbackParam("disposition", disposition.name());
    }

    public void conclude() {
        sheet = service.conclude(
                new ConcludeCommand(sheet.examinationId(), conclusion, chosen, rationale,
                        Perceived.of(race, sex), proof.given()));
        Turn.to("/corroboration/examine.xhtml?examination=" + sheet.examinationId(), "corroboration.examine.signed",
                sheet.requestNumber());
    }

    public long getCompared() {
        return sheet.candidates().stream().filter(candidate -> candidate.disposition() != null).count();
    }

    public boolean isComplete() {
        return getCompared() == sheet.candidates().size();
    }

    /** The candidates that a viable conclusion may be about. */
    public List<SheetCandidate> getPossible() {
        return sheet.candidates().stream().filter(c -> c.disposition() == Disposition.POSSIBLE).toList();
    }

    public ExaminationSheet getSheet() {
        return sheet;
    }

    /** The searched face on the probe, for the first view: left, top, width and height in pixels. */
    public String getBox() {
        FaceOption face = sheet.face();
        return face == null ? "" : face.x() + " " + face.y() + " " + face.width() + " " + face.height();
    }

    public Disposition[] getDispositions() {
        return Disposition.values();
    }

    public Conclusion[] getConclusions() {
        return Conclusion.values();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getExamination() {
        return examination;
    }

    public void setExamination(String examination) {
        this.examination = examination;
    }

    public int getPosition() {
        return position;
    }

    public void setPosition(int position) {
        this.position = position;
    }

    public Disposition getDisposition() {
        return disposition;
    }

    public void setDisposition(Disposition disposition) {
        this.disposition = disposition;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public Conclusion getConclusion() {
        return conclusion;
    }

    public void setConclusion(Conclusion conclusion) {
        this.conclusion = conclusion;
    }

    public Integer getChosen() {
        return chosen;
    }

    public void setChosen(Integer chosen) {
        this.chosen = chosen;
    }

    public PerceivedRace[] getRaces() {
        return PerceivedRace.values();
    }

    public PerceivedSex[] getSexes() {
        return PerceivedSex.values();
    }

    public PerceivedRace getRace() {
        return race;
    }

    public void setRace(PerceivedRace race) {
        this.race = race;
    }

    public PerceivedSex getSex() {
        return sex;
    }

    public void setSex(PerceivedSex sex) {
        this.sex = sex;
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
}
