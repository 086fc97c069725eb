package secondlook.corroboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static secondlook.corroboration.Sheets.NOW;
import static secondlook.corroboration.Sheets.RATIONALE;
import static secondlook.corroboration.Sheets.supervisor;
import static secondlook.shared.TestPersistence.within;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import secondlook.policy.Clause;
import secondlook.policy.Verifies;
import secondlook.shared.TestDatabase;
import secondlook.shared.TestPersistence;

/** What is signed comes back as it was signed, and the database holds it without the application's help. */
class StoredRoundTest {

    private static final List<String> SIGNED = List.of("examination", "examination_signature", "signed_disposition",
            "consultation_statement", "supervisor_decision");

    static List<DataSource> databases() throws SQLException {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void signedRoundComesBackIntact(DataSource database) throws SQLException {
        keepConsultedRound(database);
        EntityManager em = TestPersistence.open(database);
        within(em, () -> {
            List<Examination> sheets = em.createQuery("select e from Examination e order by e.ordinal",
                    Examination.class).getResultList();
            RoundFile file = new RoundFile(sheets.get(0).round(), sheets.get(0), sheets.get(1),
                    em.createQuery("select s from ConsultationStatement s order by s.signedAt, s.id",
                            ConsultationStatement.class).getResultList(),
                    em.createQuery("select d from SupervisorDecision d", SupervisorDecision.class).getSingleResult());
            file.requireIntact();
            assertThat(file.leadEnrolmentId()).isEqualTo(101L);
            assertThat(sheets.get(1).candidates()).extracting(SignedDisposition::rank)
                    .containsExactlyElementsOf(SheetOrder.ranks(3, Sheets.SEED));
        });
        em.getEntityManagerFactory().close();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.PROTECTED_STORE, refusal = true)
    void signedRowsAreNeitherChangedNorDeleted(DataSource database) throws SQLException {
        keepConsultedRound(database);
        for (String table : SIGNED) {
            String column = table.equals("signed_disposition") ? "note" : "signer_name";
            String changed = table.equals("examination_signature") ? "rationale" : column;
            for (String sql : List.of("update " + table + " set " + changed + " = 'x'", "delete from " + table)) {
                assertThatThrownBy(() -> execute(database, sql)).as(sql).isInstanceOf(SQLException.class)
                        .hasMessageContaining("append-only");
            }
        }
        execute(database, "update examination_comparison set note = 'a draft may change'");
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = {Clause.TWO_EXAMINERS, Clause.SIGN_OFF}, refusal = true)
    void equalPeopleAreRefusedByTheTable(DataSource database) throws SQLException {
        request(database);
        execute(database, parts(1, "'b', 'c', 'd'"));
        execute(database, parts(2, "'b', null, null"));
        for (String refused : List.of(
                parts(3, "'a', null, null"), parts(3, "'b', 'a', null"),
                parts(3, "'b', 'b', null"), parts(3, "'b', 's', null"),
                parts(3, "'b', 'c', 'a'"), parts(3, "'b', 'c', 'b'"),
                parts(3, "'b', 'c', 'c'"), parts(3, "null, 'c', null"),
                parts(3, "'b', null, 'd'"), parts(1, "'b', 'c', 'd'"))) {
            assertThatThrownBy(() -> execute(database, refused)).as(refused).isInstanceOf(SQLException.class);
        }
        assertThatThrownBy(() -> execute(database, "update corroboration_parts set supervisor = 'b'"))
                .isInstanceOf(SQLException.class);
        execute(database, "update corroboration_parts set supervisor = 'e' where round_number = 1");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void oneExaminationOfEachKindIsKeptPerRound(int ordinal) throws SQLException {
        DataSource database = TestDatabase.h2();
        keepConsultedRound(database);
        assertThatThrownBy(() -> execute(database, "insert into examination (id, public_id, parts_id, ordinal,"
                + " signer_account, signer_name, signer_unit, shuffle_seed, opened_at) select 99, 'other', parts_id,"
                + " ordinal, 'x', 'x', 'x', 1, opened_at from examination where ordinal = " + ordinal))
                .isInstanceOf(SQLException.class).hasMessageContaining("EXAMINATION_ONCE_PER_ROUND");
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.TWO_EXAMINERS, refusal = true)
    void nextAttemptIsKeptForAnotherExaminerOnly(DataSource database) throws SQLException {
        keepConsultedRound(database);
        String next = "insert into examination (id, public_id, parts_id, ordinal, attempt, signer_account, signer_name,"
                + " signer_unit, shuffle_seed, opened_at) select 99, 'other', parts_id, 2, 2, '%s', 'x', 'x', 1,"
                + " opened_at from examination where ordinal = 2";
        assertThatThrownBy(() -> execute(database, next.formatted("second"))).isInstanceOf(SQLException.class)
                .message().containsIgnoringCase("one_examination_per_examiner");
        execute(database, next.formatted("third"));
        execute(database, "insert into seat_release values (1, 99, 'x', 'x', 'x', 'why', current_timestamp)");
        assertThatThrownBy(() -> execute(database, "delete from seat_release")).isInstanceOf(SQLException.class)
                .hasMessageContaining("append-only");
    }

    private static void keepConsultedRound(DataSource database) throws SQLException {
        request(database);
        EntityManager em = TestPersistence.open(database);
        within(em, () -> keepConsultedRound(em));
        em.getEntityManagerFactory().close();
    }

    private static void keepConsultedRound(EntityManager em) {
        Round round = Sheets.round();
        em.persist(round);
        Examination first = Sheets.first(round);
        em.persist(first);
        em.flush();
        Sheets.signed(first, 1);
        Examination second = Sheets.second(round);
        em.persist(second);
        em.flush();
        Sheets.signed(second, null);
        em.flush();
        RoundFile file = new RoundFile(round, first, second, List.of(), null);
        RoundFile consulted = Sheets.with(file, Sheets.firstStates(file, 1), Sheets.secondStates(file, 1));
        consulted.statements().forEach(em::persist);
        round.joinSupervisor(supervisor("supervisor"));
        em.persist(SupervisorDecision.signOff(consulted, new Signer(supervisor("supervisor")), RATIONALE, NOW));
    }

    /** Requester a, searcher s, and first, second and supervisor as given. */
    private static String parts(int round, String others) {
        return "insert into corroboration_parts (id, version, request_id, round_number, search_id, requester, searcher,"
                + " first_examiner, second_examiner, supervisor) values (" + (100 + round) + ", 1, 'request-1', "
                + round + ", 'search-1', 'a', 's', " + others + ")";
    }

    private static void request(DataSource database) throws SQLException {
        execute(database, """
                insert into lead_request (id, public_id, version, incident_number, case_number, offense, case_status,
                    purpose, facts, facts_sha256, still_source, requester_account, contact_name, contact_unit,
                    contact_address, contact_phone, contact_email, attested_still, attested_suspicion,
                    attested_no_protected_basis, undertaken_at, policy_version, payload_sha256, state, received_at,
                    changed_at, statements, report_version)
                values (1, 'request-1', 1, 'i', 'c', 'ROBBERY', 'ACTIVE', 'p', 'f', 'x', 'OTHER', 'requester', 'n', 'u',
                    'a', 'p', 'e', true, true, true, current_timestamp, 'v', 'x', 'SEARCHED', current_timestamp,
                    current_timestamp, 0, 0)""");
    }

    private static void execute(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
