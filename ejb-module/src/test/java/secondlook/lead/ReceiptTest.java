package secondlook.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import secondlook.intake.Road;
import secondlook.policy.Clause;
import secondlook.policy.LeadUse;
import secondlook.policy.RequestState;
import secondlook.policy.Role;
import secondlook.policy.Statement;
import secondlook.policy.Verifies;
import secondlook.shared.Caller;
import secondlook.shared.Conflict;
import secondlook.shared.Expected;
import secondlook.shared.Invalid;
import secondlook.shared.Outdated;
import secondlook.shared.PolicyRefused;
import secondlook.shared.TestDatabase;

/** What the requester does once the result is there. */
class ReceiptTest {

    private static final Caller REQUESTER = Road.investigator("reed");
    private static final Caller SUPERVISOR = Road.staff(Role.SUPERVISOR, "sue");

    private ResultDesk desk;

    static List<DataSource> databases() throws SQLException {
        return TestDatabase.all();
    }

    @AfterEach
    void close() {
        desk.bench().em.getEntityManagerFactory().close();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.AGENCY_REQUEST, refusal = true)
    void receiptOfAnAgencyAcknowledgesTheStatementAgainAndIsGivenOnce(DataSource database) {
        desk = ResultDesk.on(database);
        String id = desk.signedOff(1);
        LeadView issued = desk.act(SUPERVISOR, () -> desk.leads().issue(id));
        Expected seen = new Expected(Set.of(issued.version()));
        refused(() -> desk.act(REQUESTER, () -> desk.leads().receive(new Receipt(id, null, "r-1", seen))),
                Clause.AGENCY_REQUEST);
        refused(() -> desk.act(REQUESTER, () -> desk.leads().receive(new Receipt(id, "Read.", "r-1", seen))),
                Clause.AGENCY_REQUEST);
        assertThatThrownBy(() -> desk.act(REQUESTER, () -> desk.leads().receive(new Receipt(id, Statement.TEXT, "r-1",
                new Expected(Set.of(issued.version() - 1)))))).isInstanceOf(Outdated.class);
        LeadView closed = desk.act(REQUESTER, () -> desk.leads().receive(new Receipt(id, Statement.TEXT, "r-1", seen)));
        assertThat(closed.state()).isEqualTo(RequestState.CLOSED);
        assertThat(desk.act(REQUESTER, () -> desk.leads().receive(new Receipt(id, Statement.TEXT, "r-1", seen)))
                .version()).isEqualTo(closed.version());
        assertThatThrownBy(() -> desk.act(REQUESTER, () -> desk.leads().receive(new Receipt(id, Statement.TEXT, "r-2",
                Expected.ANY)))).isInstanceOf(Conflict.class);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatBecameOfALeadIsReportedAfterItsReceiptAndTheLatestCounts(DataSource database) {
        desk = ResultDesk.on(database);
        String id = desk.signedOff(1);
        desk.act(SUPERVISOR, () -> desk.leads().issue(id));
        assertThatThrownBy(() -> report(id, LeadUse.ASSISTED, null)).isInstanceOf(Conflict.class)
                .hasMessageContaining("Confirm the receipt");
        desk.act(REQUESTER, () -> desk.leads().acknowledge(id));
        assertThatThrownBy(() -> report(id, null, null)).isInstanceOf(Invalid.class);
        assertThat(report(id, LeadUse.ASSISTED, "u-1").use().use()).isEqualTo(LeadUse.ASSISTED);
        LeadView excluded = report(id, LeadUse.EXCLUDED, "u-2");
        assertThat(excluded.use().use()).isEqualTo(LeadUse.EXCLUDED);
        assertThat(excluded.use().remark()).isEqualTo("By an alibi.");
        assertThat(report(id, LeadUse.ASSISTED, "u-1").use().use()).isEqualTo(LeadUse.EXCLUDED);
    }

    private LeadView report(String id, LeadUse use, String key) {
        return desk.act(REQUESTER, () -> desk.uses().report(new NewUse(id, use, "By an alibi.", key, Expected.ANY)));
    }

    private static void refused(Supplier<?> act, Clause clause) {
        assertThatThrownBy(act::get).isInstanceOfSatisfying(PolicyRefused.class,
                e -> assertThat(e.clause()).isEqualTo(clause));
    }
}
