package secondlook.corroboration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.Callable;
import secondlook.identity.Members;
import secondlook.identity.Proof;
import secondlook.intake.IntakeService;
import secondlook.intake.ProbeFile;
import secondlook.intake.SubmitRequest;
import secondlook.it.As;
import secondlook.it.SamplePortraits;
import secondlook.matching.SearchCommand;
import secondlook.matching.SearchService;
import secondlook.policy.Attestations;
import secondlook.policy.CaseStatus;
import secondlook.policy.Conclusion;
import secondlook.policy.Contact;
import secondlook.policy.Disposition;
import secondlook.policy.Perceived;
import secondlook.policy.Role;
import secondlook.policy.Statement;
import secondlook.policy.StillSource;

/** Plays requests along the road inside the server: "ann" searches, "ben" and "cat" examine too, "sue" signs. */
@ApplicationScoped
public class FourPeople {

    static final String WORDS = "Nose, brow and both ears were compared feature by feature; see the notes.";

    @Inject
    private As as;

    @Inject
    private Members members;

    @Inject
    private SamplePortraits portraits;

    @Inject
    private IntakeService intake;

    @Inject
    private SearchService searches;

    @Inject
    private ExaminationService examinations;

    @Inject
    private SupervisorService supervisors;

    private boolean ready;

    public <T> T examiner(String account, Callable<T> act) {
        return as.account("road-" + account, Role.EXAMINER, act);
    }

    public <T> T supervisor(String account, Callable<T> act) {
        return as.account("road-" + account, Role.SUPERVISOR, act);
    }

    public <T> T requester(Callable<T> act) {
        return as.account("road-reed", Role.INVESTIGATOR, act);
    }

    /** Opens their accounts and enrols what they are to find, once. */
    public synchronized void prepare() {
        if (ready) {
            return;
        }
        for (String examiner : new String[] {"ann", "ben", "cat"}) {
            account(examiner, Role.EXAMINER);
        }
        account("sue", Role.SUPERVISOR);
        account("sam", Role.SUPERVISOR);
        portraits.sought();
        ready = true;
    }

    private void account(String name, Role role) {
        members.open("road-" + name, "Officer " + name, role);
    }

    /** What that one of them signs with next. */
    Proof proof(String account) {
        return members.proof("road-" + account);
    }

    /** A request that "ann" has searched; answers with its id. */
    public String searched(String caseNumber) {
        prepare();
        byte[] probe = portraits.picture("sample3.jpg");
        String id = requester(() -> intake.submit(new SubmitRequest("INC-" + caseNumber, caseNumber, "ROBBERY",
                CaseStatus.ACTIVE, "Find out who robbed the store.", "Clerk " + UUID.randomUUID() + " saw the person "
                + "on the still take the register's money and leave by the back door.", StillSource.BUSINESS_CAMERA,
                "Camera above the till", new Contact("Dana Reed", "Robbery Unit", "1301 Third Street, Detroit",
                "313 555 0100", "dana.reed@example.org"), new Attestations(true, true, true), Statement.TEXT, null,
                new ProbeFile("still.jpg", probe)))).id();
        examiner("ann", () -> searches.search(new SearchCommand(id, 0, "The person nearest to the camera.",
                CaseStatus.ACTIVE, 20, null, null)));
        return id;
    }

    /** Examines and signs; puts forward the candidate of that rank, or nobody with null. */
    public ExaminationSheet examine(String account, String requestId, Integer rank) {
        ExaminationSheet sheet = examiner(account, () -> examinations.open(requestId));
        Integer chosen = rank == null ? null : position(account, requestId, sheet, rank);
        for (SheetCandidate candidate : sheet.candidates()) {
            boolean possible = chosen != null && chosen == candidate.position();
            examiner(account, () -> examinations.dispose(new DisposeCommand(sheet.examinationId(),
                    candidate.position(), possible ? Disposition.POSSIBLE : Disposition.EXCLUDED, null)));
        }
        Proof proof = proof(account);
        return examiner(account, () -> examinations.conclude(new ConcludeCommand(sheet.examinationId(),
                rank == null ? Conclusion.INCONCLUSIVE : Conclusion.MODERATE_SUPPORT, chosen, WORDS,
                Perceived.UNKNOWN, proof)));
    }

    /** Looks at the pictures, as a blind examiner has to: the sheet does not say which candidate has which rank. */
    private Integer position(String account, String requestId, ExaminationSheet sheet, int rank) {
        String searchId = examiner("ann", () -> searches.view(requestId)).id();
        byte[] wanted = Showing.upright(examiner("ann", () -> searches.candidatePicture(searchId, rank)).bytes())
                .bytes();
        return sheet.candidates().stream().map(SheetCandidate::position).filter(position -> Arrays.equals(
                wanted, examiner(account, () -> examinations.candidatePicture(sheet.examinationId(), position))
                        .bytes())).findFirst().orElseThrow();
    }

    public SupervisorSheet signOff(String account, String requestId) {
        Proof proof = proof(account);
        return supervisor(account, () -> supervisors.signOff(new SignOffCommand(requestId, WORDS, proof)));
    }
}
