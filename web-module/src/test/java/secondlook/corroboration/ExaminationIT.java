package secondlook.corroboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.json.bind.JsonbBuilder;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
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

class ExaminationIT extends AppIT {

    private final String caseNumber = "X-" + UUID.randomUUID().toString().substring(0, 18);

    @Resource(lookup = "java:app/secondlook/db")
    private DataSource dataSource;

    @Inject
    private FourPeople people;

    @Inject
    private ExaminationService examinations;

    @Inject
    private SupervisorService supervisors;

    @Inject
    private AuditTrail trail;

    @Test
    @Verifies(value = Clause.TWO_EXAMINERS, refusal = false)
    void secondSheetAsJsonCarriesNothingOfTheFirstOpinion() throws Exception {
        String id = people.searched(caseNumber);
        ExaminationSheet first = people.examine("ann", id, 2);
        ExaminationSheet second = people.examiner("ben", () -> examinations.open(id));
        String json;
        try (var jsonb = JsonbBuilder.create()) {
            json = jsonb.toJson(second);
        }
        assertThat(json).contains(second.examinationId()).doesNotContain("ann").doesNotContain(FourPeople.WORDS)
                .doesNotContain("MODERATE").doesNotContain("POSSIBLE").doesNotContain("\"rank\"")
                .doesNotContain("\"score\"").doesNotContain("nrolment").doesNotContain(first.examinationId());
    }

    @Test
    void firstExaminationOpenedTwiceAtTheSameMomentGoesToOne() {
        String id = people.searched(caseNumber);
        List<Future<ExaminationSheet>> calls = Stream.of("ann", "ben", "cat").map(account -> as.start(
                As.member("road-" + account, Role.EXAMINER), () -> examinations.open(id))).toList();
        List<RuntimeException> turnedAway = new ArrayList<>();
        int opened = 0;
        for (Future<ExaminationSheet> call : calls) {
            try {
                opened += As.done(call).signed() ? 0 : 1;
            } catch (RuntimeException e) {
                turnedAway.add(e);
            }
        }
        assertThat(opened).isEqualTo(1);
        assertThat(turnedAway).hasSize(2).allSatisfy(e -> assertThat(e).isInstanceOf(Conflict.class)
                .hasMessageContaining("Somebody else"));
    }

    @Test
    @Verifies(value = {Clause.SIGN_OFF, Clause.CREDENTIALS}, refusal = true)
    void refusalsAreOnTheTrailWithClauseAndCaseAndChangeNothing() {
        String id = people.searched(caseNumber);
        people.examine("ann", id, 1);
        assertThatThrownBy(() -> people.examiner("ann", () -> examinations.open(id)))
                .isInstanceOf(PolicyRefused.class);
        people.examine("ben", id, 1);
        Proof wrong = new Proof(people.proof("sue").password(), "123456");
        assertThatThrownBy(() -> people.supervisor("sue", () -> supervisors.signOff(
                new SignOffCommand(id, FourPeople.WORDS, wrong)))).isInstanceOf(PolicyRefused.class);
        Proof bens = people.proof("ben");
        assertThatThrownBy(() -> people.supervisor("ben", () -> supervisors.signOff(
                new SignOffCommand(id, FourPeople.WORDS, bens)))).isInstanceOf(PolicyRefused.class);
        assertThatThrownBy(() -> people.requester(() -> supervisors.view(id)))
                .isInstanceOf(EJBAccessException.class);
        assertThat(people.signOff("sue", id).signature()).isNotNull();

        List<AuditLine> denied = entries().stream().filter(e -> e.outcome() == Outcome.DENIED).toList();
        assertThat(denied).extracting(AuditLine::clause).containsExactlyInAnyOrder(Clause.TWO_EXAMINERS.id(),
                Clause.CREDENTIALS.id(), Clause.SIGN_OFF.id());
        assertThat(entries()).anyMatch(e -> e.outcome() == Outcome.ALLOWED && e.act().endsWith("signOff")
                && e.objectHash().length() == 64 && e.justification().contains("INC-" + caseNumber));
    }

    @Test
    void signOffByTwoSupervisorsAtTheSameMomentIsKeptOnce() {
        String id = people.searched(caseNumber);
        people.examine("ann", id, 1);
        people.examine("ben", id, 1);
        Map<String, Proof> proofs = Map.of("sue", people.proof("sue"), "sam", people.proof("sam"));
        List<Future<SupervisorSheet>> calls = Stream.of("sue", "sam").map(account -> as.start(
                As.member("road-" + account, Role.SUPERVISOR), () -> supervisors.signOff(
                        new SignOffCommand(id, FourPeople.WORDS, proofs.get(account))))).toList();
        long signed = calls.stream().filter(call -> {
            try {
                return As.done(call).signature() != null;
            } catch (Conflict expected) {
                return false;
            }
        }).count();
        assertThat(signed).isEqualTo(1);
        assertThat(people.supervisor("sue", () -> supervisors.view(id)).signature()).isNotNull();
    }

    @Test
    @Verifies(value = {Clause.PROTECTED_STORE, Clause.SIGN_OFF}, refusal = true)
    void theServersDatabaseRefusesEqualPeopleAndChangedSignatures() throws SQLException {
        String id = people.searched(caseNumber);
        people.examine("ann", id, 1);
        try (Connection connection = dataSource.getConnection(); Statement sql = connection.createStatement()) {
            String mine = " where request_id = '" + id + "'";
            for (String column : List.of("second_examiner", "requester")) {
                assertThatThrownBy(() -> sql.execute("update corroboration_parts set " + column
                        + " = first_examiner" + mine)).isInstanceOf(SQLException.class);
            }
            assertThatThrownBy(() -> sql.execute("update examination_signature set rationale = 'x'"))
                    .isInstanceOf(SQLException.class).hasMessageContaining("append-only");
            assertThatThrownBy(() -> sql.execute("delete from signed_disposition"))
                    .isInstanceOf(SQLException.class).hasMessageContaining("append-only");
        }
    }

    private List<AuditLine> entries() {
        return as.account("road-aud", Role.AUDITOR, () -> trail.read(new AuditQuery(null, null, caseNumber, null, null,
                null, 0, 500))).items();
    }
}
