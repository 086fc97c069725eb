package secondlook.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import secondlook.policy.Clause;
import secondlook.policy.PolicyChangePolicy.Approval;
import secondlook.policy.PolicyParameters;
import secondlook.policy.PolicySheet;
import secondlook.policy.PolicyVersions;
import secondlook.policy.Role;
import secondlook.policy.Verifies;
import secondlook.shared.Conflict;
import secondlook.shared.Invalid;
import secondlook.shared.NotFound;
import secondlook.shared.PolicyRefused;
import secondlook.shared.TestDatabase;

class PolicyServiceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final Map<String, String> LONGER = Map.of("listLength", "30");
    private static final String REASON = "Longer lists after the annual report.";
    private static final Approval APPROVAL = new Approval(TODAY.minusDays(1), "2026-17", TODAY.plusDays(3));
    private static final NewEntry.Handed RESOLUTION = new NewEntry.Handed("resolution.pdf",
            "%PDF-1.7\nresolved\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));

    private Desk desk;
    private PolicyService service;

    static List<DataSource> databases() throws SQLException {
        return TestDatabase.all();
    }

    private void open(DataSource database) {
        desk = new Desk(database);
        service = desk.policyService();
    }

    @AfterEach
    void close() {
        PolicyVersions.approved(List.of());
        desk.close();
    }

    private void approve(long id, Approval approval) {
        desk.run(Role.LASO, () -> service.approve(id, approval, RESOLUTION));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.POLICY_CHANGES, refusal = false)
    void approvedDraftIsInForceFromItsDayOnAndOlderVersionsStay(DataSource database) {
        open(database);
        String before = PolicyParameters.on(TODAY).version();
        long id = desk.as(Role.COMMANDER, () -> service.draft(REASON, LONGER));
        assertThat(desk.as(Role.BOARD, service::list)).singleElement().satisfies(draft -> {
            assertThat(draft.changes()).containsExactly(Map.entry("listLength", new PolicySheet.Change("20", "30")));
            assertThat(draft.base()).isEqualTo(before);
            assertThat(draft.approval()).isNull();
        });
        assertThat(desk.policies.approved()).isEmpty();

        approve(id, APPROVAL);
        PolicyVersions.approved(desk.policies.approved());
        assertThat(PolicyParameters.builtIn()).contains(PolicyParameters.on(TODAY.plusDays(2)));
        assertThat(PolicyParameters.on(TODAY.plusDays(3)).version()).isEqualTo("Board-" + id);
        assertThat(PolicyParameters.on(TODAY.plusDays(3)).listLength()).isEqualTo(30);
        assertThat(PolicyParameters.version(before).listLength()).isEqualTo(20);
        assertThat(desk.as(Role.BOARD, () -> service.document(id)).bytes()).isEqualTo(RESOLUTION.bytes());
        assertThat(desk.as(Role.BOARD, service::sheet).inForce()).isEqualTo(before);
        assertThat(desk.as(Role.BOARD, service::sheet).values()).containsEntry("listLength", "30");
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.POLICY_CHANGES, refusal = true)
    void draftIsNoVersionAndIsApprovedOnceByAnotherAgainstTheLastVersionOnly(DataSource database) {
        open(database);
        long first = desk.as(Role.COMMANDER, () -> service.draft(REASON, LONGER));
        long second = desk.as(Role.COMMANDER, () -> service.draft(REASON, Map.of("listLength", "40")));
        assertThatThrownBy(() -> desk.run(Role.COMMANDER, () -> service.approve(first, APPROVAL, RESOLUTION)))
                .isInstanceOf(PolicyRefused.class).hasMessageContaining("somebody else");
        assertThatThrownBy(() -> desk.run(Role.LASO, () -> service.approve(first, APPROVAL,
                NewEntry.Handed.NOTHING))).isInstanceOf(PolicyRefused.class);
        assertThatThrownBy(() -> desk.as(Role.BOARD, () -> service.document(first))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.as(Role.COMMANDER, () -> service.draft(REASON, Map.of("listLength", "20"))))
                .isInstanceOf(PolicyRefused.class);
        approve(first, APPROVAL);
        assertThatThrownBy(() -> approve(first, APPROVAL)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> approve(second, APPROVAL)).isInstanceOf(Conflict.class)
                .hasMessageContaining("Draft it again");
        long third = desk.as(Role.COMMANDER, () -> service.draft(REASON, Map.of("listLength", "40")));
        assertThatThrownBy(() -> approve(third, APPROVAL)).isInstanceOf(Invalid.class);
    }
}
