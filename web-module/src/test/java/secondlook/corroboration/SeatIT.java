package secondlook.corroboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import secondlook.AppIT;
import secondlook.audit.AuditLine;
import secondlook.audit.AuditQuery;
import secondlook.audit.AuditTrail;
import secondlook.audit.Outcome;
import secondlook.identity.Proof;
import secondlook.it.As;
import secondlook.policy.Clause;
import secondlook.policy.Role;
import secondlook.policy.Verifies;
import secondlook.shared.Conflict;
import secondlook.shared.PolicyRefused;

class SeatIT extends AppIT {

    private static final String REASONS = "The examiner is on sick leave and will not come back this week.";

    private final String caseNumber = "S-" + UUID.randomUUID().toString().substring(0, 18);

    @Inject
    private FourPeople people;

    @Inject
    private ExaminationService examinations;

    @Inject
    private SeatService seats;

    @Inject
    private AuditTrail trail;

    @Test
    @Verifies(value = {Clause.TWO_EXAMINERS, Clause.AUDIT_TRAIL}, refusal = false)
    void seatIsReleasedOnTheTrailAndTheRoadGoesOnWithAnotherExaminer() {
        String id = people.searched(caseNumber);
        people.examine("ann", id, 1);
        String left = people.examiner("ben", () -> examinations.open(id)).examinationId();
        assertThat(people.supervisor("sue", seats::taken)).extracting(SeatLine::examinationId).contains(left);
        people.supervisor("sue", releasing("sue", left, REASONS));
        people.examine("cat", id, 1);
        assertThat(people.signOff("sue", id).opinions()).extracting(OpinionView::name)
                .containsExactly("Officer road-ann", "Officer road-cat");
        assertThat(entries()).anyMatch(e -> e.outcome() == Outcome.ALLOWED && e.act().endsWith("release")
                && e.object().contains(left) && e.justification().contains("INC-" + caseNumber));
    }

    @Test
    @Verifies(value = {Clause.TWO_EXAMINERS, Clause.SIGN_OFF}, refusal = true)
    void releaseWithoutTheRightIsDeniedOnTheTrailAndTheSeatStays() {
        String id = people.searched(caseNumber);
        String left = people.examiner("ben", () -> examinations.open(id)).examinationId();
        assertThatThrownBy(() -> people.examiner("cat", releasing("cat", left, REASONS)))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> people.supervisor("sue", releasing("sue", left, "on leave")))
                .isInstanceOf(PolicyRefused.class);
        people.supervisor("sue", releasing("sue", left, REASONS));
        assertThatThrownBy(() -> people.examiner("ben", () -> examinations.open(id)))
                .isInstanceOf(PolicyRefused.class);
        assertThat(entries()).filteredOn(e -> e.outcome() == Outcome.DENIED).extracting(AuditLine::clause)
                .contains(Clause.SIGN_OFF.id(), Clause.TWO_EXAMINERS.id());
    }

    @Test
    void releaseByTwoSupervisorsAtTheSameMomentIsKeptOnce() {
        String id = people.searched(caseNumber);
        String left = people.examiner("ben", () -> examinations.open(id)).examinationId();
        List<Future<Object>> calls = Stream.of("sue", "sam").map(account -> as.start(
                As.member("road-" + account, Role.SUPERVISOR), releasing(account, left, REASONS))).toList();
        List<RuntimeException> turnedAway = new ArrayList<>();
        for (Future<Object> call : calls) {
            try {
                As.done(call);
            } catch (RuntimeException e) {
                turnedAway.add(e);
            }
        }
        assertThat(turnedAway).singleElement().isInstanceOf(Conflict.class);
    }

    private Callable<Object> releasing(String account, String examination, String reasons) {
        Proof proof = people.proof(account);
        return () -> {
            seats.release(new ReleaseCommand(examination, reasons, proof));
            return null;
        };
    }

    private List<AuditLine> entries() {
        return as.account("road-aud", Role.AUDITOR, () -> trail.read(new AuditQuery(null, null, caseNumber, null, null,
                null, 0, 500))).items();
    }
}
