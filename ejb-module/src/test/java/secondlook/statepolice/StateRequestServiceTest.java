package secondlook.statepolice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import secondlook.corroboration.Bench;
import secondlook.engine.nist.NistReader;
import secondlook.engine.nist.NistTransaction;
import secondlook.intake.Road;
import secondlook.policy.Clause;
import secondlook.policy.Role;
import secondlook.policy.StateAnswer;
import secondlook.policy.StateRequestState;
import secondlook.policy.Verifies;
import secondlook.shared.Caller;
import secondlook.shared.Conflict;
import secondlook.shared.Invalid;
import secondlook.shared.PolicyRefused;
import secondlook.shared.TestDatabase;
import secondlook.shared.TestPersistence;

class StateRequestServiceTest {

    private static final String WHY = "Only their database holds the booking photographs of the other counties.";
    private static final Caller ANN = Road.staff(Role.EXAMINER, "ann");
    private static final Caller SUE = Road.staff(Role.SUPERVISOR, "sue");
    private static final Map<String, String> NUMBERS = Map.of("origin", "MI0000001", "destination", "MI0000002");

    private Bench bench = new Bench(TestPersistence.open(TestDatabase.h2()));
    private StateRequestService service;
    private StateRequestRecords records;

    static List<DataSource> databases() throws SQLException {
        return TestDatabase.all();
    }

    @AfterEach
    void close() {
        bench.em.getEntityManagerFactory().close();
    }

    private <T> T act(Caller who, Map<String, String> configured, Supplier<T> work) {
        bench.as(who);
        StateRequestsAtWork atWork = new StateRequestsAtWork(bench).at(Clock.fixed(Road.NOON, ZoneOffset.UTC),
                configured);
        service = atWork.service;
        records = atWork.records;
        return bench.act(work);
    }

    private <T> T act(Caller who, Supplier<T> work) {
        return act(who, NUMBERS, work);
    }

    private String examined(Integer rank) {
        String id = bench.searched();
        bench.examine("ann", id, rank);
        bench.examine("ben", id, rank);
        return id;
    }

    private long drafted(String requestId) {
        return act(ANN, () -> service.draft(requestId, WHY)).requests().get(0).id();
    }

    private StateRequestsView decided(Caller who, long id, boolean approve) {
        return act(who, () -> service.decide(new StateDecision(id, approve, "The lead rests on one view alone.",
                Bench.PROOF)));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.GALLERY, refusal = false)
    void leadIsTakenToTheStatePoliceWithASupervisorsApprovalAndTheAnswerIsOnRecord(DataSource database) {
        close();
        bench = new Bench(TestPersistence.open(database));
        String id = examined(2);
        long request = drafted(id);
        assertThat(decided(SUE, request, true).requests()).extracting(StateRequestView::state)
                .containsExactly(StateRequestState.APPROVED);
        act(ANN, () -> service.sent(request, "By courier to the SNAP unit, receipt 17."));
        StateRequestsView all = act(ANN, () -> service.answered(new AnswerGiven(request, StateAnswer.NO_CANDIDATE,
                "SNAP-881", "They searched and found nobody.")));
        StateRequestView one = all.requests().get(0);
        assertThat(one.number()).isEqualTo(all.requestNumber() + "-M1");
        assertThat(one.steps()).extracting(StateStepView::state, StateStepView::by, StateStepView::answer)
                .containsExactly(tuple(StateRequestState.APPROVED, "Kim sue", null),
                        tuple(StateRequestState.SENT, "Kim ann", null),
                        tuple(StateRequestState.ANSWERED, "Kim ann", StateAnswer.NO_CANDIDATE));
        assertThat(act(SUE, () -> records.sent(Road.NOON, Road.NOON.plusMillis(1)))).extracting(SentRequest::number)
                .containsExactly(one.number());
        assertThat(act(SUE, () -> records.sent(Road.NOON.minus(Duration.ofDays(7)), Road.NOON))).isEmpty();
    }

    @Test
    @Verifies(value = Clause.GALLERY, refusal = true)
    void nothingIsSentWithoutApprovalAndNobodyApprovesTheOwnDraft() {
        String id = examined(2);
        long request = drafted(id);
        assertThatThrownBy(() -> act(ANN, () -> service.sent(request, "By courier."))).isInstanceOf(
                PolicyRefused.class).hasMessageContaining("Only a request that a supervisor has approved");
        assertThatThrownBy(() -> act(ANN, () -> service.letter(request))).isInstanceOf(PolicyRefused.class);
        assertThatThrownBy(() -> act(ANN, () -> service.transaction(request))).isInstanceOf(PolicyRefused.class);
        assertThatThrownBy(() -> act(SUE, () -> service.decide(new StateDecision(request, true, WHY, Bench.WRONG))))
                .isInstanceOf(PolicyRefused.class).hasMessageContaining("nothing has been signed");
        long own = act(SUE, () -> service.draft(id, WHY)).requests().get(1).id();
        assertThatThrownBy(() -> decided(SUE, own, true)).isInstanceOf(PolicyRefused.class)
                .hasMessageContaining("another supervisor");
        assertThat(decided(Road.staff(Role.SUPERVISOR, "tom"), own, true).requests().get(1).state())
                .isEqualTo(StateRequestState.APPROVED);
        decided(SUE, request, false);
        assertThatThrownBy(() -> decided(SUE, request, true)).isInstanceOf(PolicyRefused.class)
                .hasMessageContaining("decides once");
    }

    @Test
    @Verifies(value = {Clause.GALLERY, Clause.TWO_EXAMINERS}, refusal = true)
    void withoutALeadOfBothNobodyIsAskedAndWhoExaminesFreshSeesNothing() {
        String none = examined(null);
        assertThatThrownBy(() -> act(ANN, () -> service.draft(none, WHY))).isInstanceOf(PolicyRefused.class)
                .hasMessageContaining("no lead to confirm");
        String half = bench.searched();
        bench.examine("ann", half, 2);
        assertThatThrownBy(() -> act(ANN, () -> service.draft(half, WHY))).isInstanceOf(PolicyRefused.class)
                .hasMessageContaining("after both examiners");
        assertThatThrownBy(() -> act(SUE, () -> service.draft(half, WHY))).isInstanceOf(PolicyRefused.class)
                .hasMessageContaining("The State Police are asked to confirm a lead");
        assertThat(act(SUE, () -> service.of(half)).obstacle()).contains("after both examiners");
    }

    @Test
    @Verifies(value = Clause.GALLERY, refusal = false)
    void letterAndTransactionAreTheSameWheneverTheyAreMade() throws Exception {
        long request = drafted(examined(2));
        decided(SUE, request, true);
        byte[] letter = act(ANN, () -> service.letter(request));
        assertThat(letter).isEqualTo(act(SUE, () -> service.letter(request)));
        assertThat(text(letter)).contains("Michigan State Police").contains("Kim ann").contains("Kim sue")
                .contains("IS NOT TO BE CONSIDERED A POSITIVE");
        byte[] file = act(ANN, () -> service.transaction(request));
        assertThat(file).isEqualTo(act(SUE, () -> service.transaction(request)));
        NistTransaction read = NistReader.read(file);
        assertThat(read.originator()).isEqualTo("MI0000001");
        assertThat(read.destination()).isEqualTo("MI0000002");
        assertThat(read.controlNumber()).endsWith("-M1");
        assertThat(read.date()).isEqualTo(LocalDate.ofInstant(Road.NOON, ZoneOffset.UTC));
        assertThat(read.images()).singleElement().satisfies(image -> assertThat(image.content())
                .isEqualTo(bench.act(() -> bench.road.road.probeBytes(requestOf(request)))));
        assertThatThrownBy(() -> act(ANN, Map.of(), () -> service.transaction(request))).isInstanceOf(Conflict.class)
                .hasMessageContaining("secondlook.statepolice.origin");
    }

    private String requestOf(long id) {
        return service.book.get(id).requestId();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void answerWithoutAChoiceOrBeforeTheSendingIsTurnedAway() {
        long request = drafted(examined(1));
        decided(SUE, request, true);
        assertThatThrownBy(() -> act(ANN, () -> service.answered(new AnswerGiven(request, StateAnswer.NO_CANDIDATE,
                null, "Nobody.")))).isInstanceOf(PolicyRefused.class).hasMessageContaining("that was sent");
        act(ANN, () -> service.sent(request, "By courier."));
        assertThatThrownBy(() -> act(ANN, () -> service.answered(new AnswerGiven(request, null, null, "Nobody."))))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> act(ANN, () -> service.sent(request, "Again."))).isInstanceOf(PolicyRefused.class)
                .hasMessageContaining("goes once");
    }
}
