package secondlook.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import secondlook.corroboration.ConcludeCommand;
import secondlook.corroboration.DisposeCommand;
import secondlook.corroboration.ExaminationService;
import secondlook.corroboration.ExaminationSheet;
import secondlook.corroboration.SignOffCommand;
import secondlook.corroboration.SupervisorService;
import secondlook.policy.Conclusion;
import secondlook.policy.Disposition;
import secondlook.policy.Perceived;
import secondlook.shared.ImageContent;

/** What the sample examiners and the supervisor put down; they look, dispose of every candidate, and sign. */
@ApplicationScoped
class Opinions {

    private static final String CORRESPONDS = "Sample rationale: brow line, bridge and base of the nose, and the line "
            + "of the jaw correspond; no difference was seen that age or light would not explain.";
    private static final String NONE = "Sample rationale: every candidate differs in the shape of the nose or the "
            + "ears; none is put forward.";
    private static final String SIGNED = "Sample rationale: both examinations are complete, independent and reasoned.";

    @Inject
    private Stage stage;

    @Inject
    private Eye eye;

    @Inject
    private Wallet wallet;

    @Inject
    private ExaminationService examinations;

    @Inject
    private SupervisorService supervisors;

    /** Begins an examination and leaves it open, the first candidate compared. */
    void begin(Person examiner, String request) {
        ExaminationSheet sheet = stage.as(examiner, () -> examinations.open(request));
        stage.as(examiner, () -> examinations.dispose(
                new DisposeCommand(sheet.examinationId(), sheet.candidates().size() - 1, Disposition.EXCLUDED, null)));
    }

    /** Puts the candidate forward that looks most like the probe. */
    void forward(Person examiner, String request, Conclusion conclusion) {
        ExaminationSheet sheet = stage.as(examiner, () -> examinations.open(request));
        int chosen = look(examiner, sheet);
        disposeOfAll(examiner, sheet, chosen);
        conclude(examiner, new ConcludeCommand(sheet.examinationId(), conclusion, chosen, CORRESPONDS,
                Perceived.UNKNOWN, wallet.proof(examiner)));
    }

    void noCandidate(Person examiner, String request) {
        ExaminationSheet sheet = stage.as(examiner, () -> examinations.open(request));
        disposeOfAll(examiner, sheet, -1);
        conclude(examiner, new ConcludeCommand(sheet.examinationId(), Conclusion.INCONCLUSIVE, null, NONE,
                Perceived.UNKNOWN, wallet.proof(examiner)));
    }

    void signOff(Person supervisor, String request) {
        stage.as(supervisor, () -> supervisors.view(request));
        stage.as(supervisor, () -> supervisors.signOff(
                new SignOffCommand(request, SIGNED, wallet.proof(supervisor))));
    }

    private int look(Person examiner, ExaminationSheet sheet) {
        String id = sheet.examinationId();
        ImageContent probe = stage.as(examiner, () -> examinations.probePicture(id));
        List<ImageContent> pictures = IntStream.range(0, sheet.candidates().size())
                .mapToObj(i -> stage.as(examiner, () -> examinations.candidatePicture(id, i))).toList();
        return eye.mostAlike(probe, pictures);
    }

    private void disposeOfAll(Person examiner, ExaminationSheet sheet, int possible) {
        sheet.candidates().forEach(candidate -> stage.as(examiner, () -> examinations.dispose(new DisposeCommand(
                sheet.examinationId(), candidate.position(),
                candidate.position() == possible ? Disposition.POSSIBLE : Disposition.EXCLUDED,
                candidate.position() == possible ? "Worth a closer look." : "Shape of the nose differs."))));
    }

    private void conclude(Person examiner, ConcludeCommand command) {
        stage.as(examiner, () -> examinations.conclude(command));
    }
}
