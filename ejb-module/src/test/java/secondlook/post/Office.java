package secondlook.post;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import secondlook.shared.Alarm;
import secondlook.shared.Caller;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentCaller;
import secondlook.shared.FiredEvents;
import secondlook.shared.TestPersistence;

/** The outbox of one server on a test database, without a container; two of them on one database are two servers. */
final class Office implements AutoCloseable {

    final EntityManager em;
    final Map<String, String> configured = new HashMap<>();
    final List<LetterSent> sent = new ArrayList<>();
    final List<LetterFailed> failed = new ArrayList<>();
    final List<Alarm> alarms = new ArrayList<>();
    final LetterBook book = new LetterBook();
    final CurrentAct act = new CurrentAct();
    private Instant now = Instant.parse("2026-11-28T12:00:00Z");

    final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);

    final MailConfig config = new MailConfig() {
        @Override
        String configured(String key) {
            return configured.get(key);
        }
    };

    Office(DataSource database) {
        em = TestPersistence.open(database);
        book.em = em;
    }

    Office to(TestMailServer server, String tls, String certificate) {
        configured.put("secondlook.mail.host", "localhost");
        configured.put("secondlook.mail.port", Integer.toString(server.port()));
        configured.put("secondlook.mail.from", "second-look@dpd.example.gov");
        configured.put("secondlook.mail.tls", tls);
        configured.put("secondlook.mail.trust", certificate == null ? null
                : TestMailServer.certificate(certificate).toString());
        return this;
    }

    Office later(Duration by) {
        now = now.plus(by);
        return this;
    }

    Outbox outbox() {
        Outbox outbox = new Outbox();
        outbox.book = book;
        outbox.act = act;
        outbox.clock = clock;
        outbox.caller = new CurrentCaller();
        outbox.caller.is(Caller.system("c"));
        return outbox;
    }

    PostService service() {
        PostService service = new PostService() {
            @Override
            public void sent(long id, String answer) {
                within(() -> {
                    super.sent(id, answer);
                    return null;
                });
            }

            @Override
            public void notSent(long id, String reason, boolean forGood) {
                within(() -> {
                    super.notSent(id, reason, forGood);
                    return null;
                });
            }
        };
        service.book = book;
        service.config = config;
        service.act = act;
        service.clock = clock;
        service.sent = new FiredEvents<>(sent::add);
        service.failed = new FiredEvents<>(failed::add);
        service.alarm = new FiredEvents<>(alarms::add);
        return service;
    }

    LettersDue due() {
        LettersDue due = new LettersDue() {
            @Override
            public Optional<Outgoing> take() {
                return within(super::take);
            }
        };
        due.book = book;
        due.clock = clock;
        return due;
    }

    /** What the timer does. */
    void round() {
        Postman postman = new Postman();
        postman.config = config;
        postman.due = due();
        postman.service = service();
        postman.clock = clock;
        postman.round();
    }

    long queue(String to) {
        return queue(new NewLetter("test of the post", List.of(to), "A result is waiting", "Read it."));
    }

    long queue(NewLetter letter) {
        return within(() -> outbox().queue(letter)).get(0);
    }

    LetterView letter(long id) {
        return within(() -> book.view(book.held(id)));
    }

    <T> T within(Supplier<T> work) {
        return TestPersistence.inTransaction(em, work);
    }


    @Override
    public void close() {
        em.getEntityManagerFactory().close();
    }
}
