package secondlook.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import secondlook.policy.Clause;
import secondlook.policy.Role;
import secondlook.policy.Verifies;
import secondlook.post.Enclosure;
import secondlook.post.LetterFailed;
import secondlook.post.LetterSent;
import secondlook.post.NewLetter;
import secondlook.post.Outbox;
import secondlook.shared.Caller;
import secondlook.shared.Conflict;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentCaller;
import secondlook.shared.Invalid;
import secondlook.shared.NotFound;
import secondlook.shared.TestDatabase;
import secondlook.shared.TestPersistence;

class DeliveryTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T11:00:00Z");
    private static final String WEEK = "weekly report of 2026-11-16";

    private final List<NewLetter> letters = new ArrayList<>();
    private final List<BoardEdition> closed = new ArrayList<>();
    private final DeliveryBook book = new DeliveryBook();
    private EntityManager em;
    private Instant now = MONDAY;

    static List<DataSource> databases() throws SQLException {
        return TestDatabase.all();
    }

    private void open(DataSource database) {
        em = TestPersistence.open(database);
        book.em = em;
    }

    private <T> T as(Role role, Supplier<T> work) {
        return TestPersistence.inTransaction(em, work);
    }

    private DeliveryService service(Role role) {
        DeliveryService service = new DeliveryService();
        service.book = book;
        service.due = due();
        service.act = new CurrentAct();
        service.clock = Clock.fixed(now, ZoneOffset.UTC);
        service.caller = new CurrentCaller();
        service.caller.is(role == Role.SYSTEM ? Caller.system("c") : new Caller("sam", "Sam Lee", "Board", role, null,
                null, null, "127.0.0.1", null, "test", "c"));
        service.outbox = new Outbox() {
            @Override
            public List<Long> queue(NewLetter letter) {
                letters.add(letter);
                long id = letters.size();
                em.createNativeQuery("insert into post_letter (id, version, reference, about, addressee, subject,"
                        + " sha256, state, queued_at, queued_by, attempts, attempts_before, next_at) values ("
                        + id + ", 0, 'r" + id + "', 'a', 'b', 's', 'h', 'WAITING', current_timestamp, 'x', 0, 0,"
                        + " current_timestamp)")
                        .executeUpdate();
                return List.of(id);
            }
        };
        return service;
    }

    private DeliveriesDue due() {
        BoardSource source = new BoardSource() {
            @Override
            public List<BoardEdition> closedSince(Instant since) {
                return closed.stream().filter(edition -> !edition.closedAt().isBefore(since)).toList();
            }

            @Override
            public List<Enclosure> files(BoardEdition edition) {
                return List.of(new Enclosure("week.csv", "text/csv", edition.name().getBytes(StandardCharsets.UTF_8)));
            }
        };
        DeliveriesDue due = new DeliveriesDue() {
            @Override
            Stream<BoardSource> sources() {
                return Stream.of(source);
            }
        };
        due.book = book;
        return due;
    }

    /** What the timer does. */
    private void look() {
        for (BoardEdition edition : as(Role.SYSTEM, () -> due().now())) {
            as(Role.SYSTEM, () -> {
                service(Role.SYSTEM).deliver(edition);
                return null;
            });
        }
    }

    private BoardListView list() {
        return as(Role.COMMANDER, () -> service(Role.COMMANDER).list());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.WEEKLY_REPORT, refusal = false)
    void whatIsClosedIsMailedOnceToEverybodyOnTheList(DataSource database) {
        open(database);
        closed.add(new BoardEdition("weekly report of 2026-11-09", MONDAY.minusSeconds(604_800)));
        look();
        assertThat(letters).as("nobody is on the list").isEmpty();
        as(Role.COMMANDER, () -> service(Role.COMMANDER).add("Clerk", "clerk@board.example.gov"));
        as(Role.COMMANDER, () -> service(Role.COMMANDER).add("Chair", "chair@board.example.gov"));
        look();
        assertThat(letters).as("nothing was closed since").isEmpty();

        closed.add(new BoardEdition(WEEK, MONDAY.plusSeconds(60)));
        look();
        look();

        assertThat(letters).extracting(letter -> letter.to().get(0)).containsExactlyInAnyOrder(
                "clerk@board.example.gov", "chair@board.example.gov");
        assertThat(letters.get(0).about()).isEqualTo(WEEK);
        assertThat(letters.get(0).enclosures()).singleElement().extracting(Enclosure::name).isEqualTo("week.csv");
        TestPersistence.within(em, () -> news().sent(new LetterSent(1, WEEK, "x", MONDAY, "250 taken")));
        TestPersistence.within(em, () -> news().failed(new LetterFailed(2, WEEK, "x", MONDAY, "550 no")));
        TestPersistence.within(em, () -> news().sent(new LetterSent(99, "other", "x", MONDAY, "250 taken")));
        assertThat(list().editions()).singleElement().satisfies(edition -> assertThat(edition.deliveries())
                .extracting(DeliveryLine::answer).containsExactlyInAnyOrder("250 taken", "550 no"));
    }

    private DeliveryNews news() {
        DeliveryNews news = new DeliveryNews();
        news.book = book;
        return news;
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.WEEKLY_REPORT, refusal = true)
    void listIsKeptCleanAndWhoLeavesItGetsNothingMore(DataSource database) {
        open(database);
        assertThatThrownBy(() -> as(Role.COMMANDER, () -> service(Role.COMMANDER).add("Clerk",
                "clerk@board.example.gov\r\nBcc: x@evil.example"))).isInstanceOf(Invalid.class);
        long id = as(Role.COMMANDER, () -> service(Role.COMMANDER).add("Clerk", "clerk@board.example.gov"))
                .addressees().get(0).id();
        as(Role.COMMANDER, () -> service(Role.COMMANDER).remove(id));
        closed.add(new BoardEdition(WEEK, MONDAY.plusSeconds(60)));
        look();
        assertThat(letters).isEmpty();
        assertThat(list().addressees()).isEmpty();
        assertThatThrownBy(() -> as(Role.COMMANDER, () -> service(Role.COMMANDER).remove(id)))
                .isInstanceOf(Conflict.class);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void readerOfTheBoardConfirmsOnce(DataSource database) {
        open(database);
        as(Role.COMMANDER, () -> service(Role.COMMANDER).add("Clerk", "clerk@board.example.gov"));
        closed.add(new BoardEdition(WEEK, MONDAY));
        look();

        BoardListView.Edition edition = as(Role.BOARD, () -> service(Role.BOARD).confirm(WEEK)).editions().get(0);

        assertThat(edition.confirmedBy("sam")).isTrue();
        assertThatThrownBy(() -> as(Role.BOARD, () -> service(Role.BOARD).confirm(WEEK))).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> as(Role.BOARD, () -> service(Role.BOARD).confirm("nothing")))
                .isInstanceOf(NotFound.class);
    }
}
