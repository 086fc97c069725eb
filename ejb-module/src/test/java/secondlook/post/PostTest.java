package secondlook.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import secondlook.policy.Clause;
import secondlook.policy.Verifies;
import secondlook.post.TestMailServer.Kind;
import secondlook.shared.Conflict;
import secondlook.shared.Invalid;
import secondlook.shared.TestDatabase;

class PostTest {

    /** For tests that look only at their own letters; what one leaves waiting has no addressee of another. */
    private static final DataSource SHARED = TestDatabase.h2();

    static List<DataSource> databases() throws SQLException {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @CsvSource({"STARTTLS,starttls", "IMPLICIT,implicit"})
    @Verifies(value = Clause.SECURITY, refusal = false)
    void letterGoesOverTlsToServerWhoseCertificateIsTrusted(Kind kind, String tls) throws Exception {
        try (TestMailServer server = TestMailServer.of(kind); Office office = new Office(SHARED)) {
            office.to(server, tls, "localhost");
            byte[] pdf = {37, 80, 68, 70, 0, -1};
            long id = office.queue(new NewLetter("weekly report of 2026-11-23", List.of("clerk@board.example.gov"),
                    "Weekly report – week 48", "Zoë,\n.\nthe report is enclosed.",
                    List.of(new Enclosure("report 48.pdf", "application/pdf", pdf))));

            office.round();

            MimeMessage message = server.received().get(0);
            assertThat(server.recipients()).containsExactly("clerk@board.example.gov");
            assertThat(message.getSubject()).isEqualTo("Weekly report – week 48");
            assertThat(message.getFrom()[0].toString()).isEqualTo("second-look@dpd.example.gov");
            assertThat(message.getMessageID()).endsWith("@dpd.example.gov>");
            MimeMultipart parts = (MimeMultipart) message.getContent();
            assertThat(parts.getBodyPart(0).getContent().toString().replace("\r\n", "\n"))
                    .isEqualTo("Zoë,\n.\nthe report is enclosed.");
            BodyPart enclosed = parts.getBodyPart(1);
            assertThat(enclosed.getFileName()).isEqualTo("report 48.pdf");
            assertThat(enclosed.getInputStream().readAllBytes()).isEqualTo(pdf);
            assertThat(office.letter(id).state()).isEqualTo(LetterState.SENT);
            assertThat(office.sent).singleElement().satisfies(told -> {
                assertThat(told.letter()).isEqualTo(id);
                assertThat(told.answer()).contains("taken as number 1");
            });
            assertThat(office.letter(id).attempts()).singleElement().extracting(AttemptView::outcome)
                    .isEqualTo(AttemptOutcome.ACCEPTED);
        }
    }

    @ParameterizedTest
    @CsvSource({
            "STARTTLS,starttls,,localhost,a certificate nobody vouches for",
            "STARTTLS,starttls,another.example,another.example,a certificate of another name",
            "IMPLICIT,implicit,,localhost,a certificate nobody vouches for",
            "IMPLICIT,implicit,another.example,another.example,a certificate of another name",
            "PLAIN,starttls,localhost,localhost,a server without STARTTLS",
            "PLAIN,implicit,localhost,localhost,a server without TLS"})
    @Verifies(value = Clause.SECURITY, refusal = true)
    void nothingIsSentWithoutTlsToTrustedServer(Kind kind, String tls, String trusted, String host, String why) {
        try (TestMailServer server = new TestMailServer(kind, host, 0); Office office = new Office(SHARED)) {
            office.to(server, tls, trusted);
            long id = office.queue("clerk@board.example.gov");

            office.round();

            assertThat(server.received()).as(why).isEmpty();
            assertThat(office.letter(id).state()).isEqualTo(LetterState.WAITING);
            assertThat(office.letter(id).attempts()).singleElement().extracting(AttemptView::outcome)
                    .isEqualTo(AttemptOutcome.NOT_SENT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mail.example.gov", "10.0.0.1", "127.0.0.1.example.gov"})
    @Verifies(value = Clause.SECURITY, refusal = true)
    void plainMailLeavesNoMachine(String host) {
        Map<String, String> configured = Map.of("secondlook.mail.host", host, "secondlook.mail.from",
                "a@dpd.example.gov", "secondlook.mail.tls", "off");
        MailConfig config = new MailConfig() {
            @Override
            String configured(String key) {
                return configured.get(key);
            }
        };

        assertThat(config.problem()).contains("on this machine alone").contains(Clause.SECURITY.id());
        assertThatThrownBy(config::route).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Verifies(value = Clause.SECURITY, refusal = false)
    void plainMailReachesServerOnThisMachine() {
        try (TestMailServer server = TestMailServer.of(Kind.PLAIN); Office office = new Office(SHARED)) {
            office.to(server, "off", null);
            office.queue("clerk@board.example.gov");

            office.round();

            assertThat(server.received()).hasSize(1);
        }
    }

    @Test
    void lettersWaitWhileNoServerIsSet() {
        try (TestMailServer server = TestMailServer.of(Kind.PLAIN); Office office = new Office(SHARED)) {
            long id = office.queue("clerk@board.example.gov");
            office.round();
            assertThat(office.config.problem()).isEqualTo(MailConfig.OFF);
            assertThat(office.letter(id).attempts()).isEmpty();

            office.to(server, "off", null).round();

            assertThat(office.config.problem()).isNull();
            assertThat(server.received()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a@", "a@b@c.example", "a@b.example\r\nBcc: x@evil.example",
            "a@b.example, x@evil.example", "Ann <a@b.example>", "\"a\"@b.example", "a@b.example\n", "a@[10.0.0.1]",
            "a b@c.example", "a@b_c.example", "a@-b.example", "ä@b.example", "a@b.example;x@evil.example",
            "a%x@b.example", "a@b..example", "a@b.example\u0000", "(c)a@b.example", "@r:a@b.example"})
    void anythingButOneAddressIsRefused(String to) {
        if (to.equals(to.strip())) {
            assertThatThrownBy(() -> MailForm.of(new NewLetter("t", List.of(), "Subject", "Text"), to))
                    .isInstanceOf(Invalid.class);
        } else {
            assertThat(MailAddress.of("to", to)).isEqualTo("a@b.example");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"News\r\nBcc: x@evil.example", "News\nX: y", "News\rX: y", "News\u2028X: y", "News\u0085X",
            "News\u0000", " "})
    void headerInSubjectIsRefused(String subject) {
        assertThatThrownBy(() -> MailForm.of(new NewLetter("t", List.of(), subject, "Text"), "a@b.example"))
                .isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @CsvSource({"'a.pdf\r\nX: y',application/pdf", "'a\".pdf',application/pdf", "../a.pdf,application/pdf",
            "a.pdf,'application/pdf\r\nX: y'", "a.pdf,'text/html; name=x'"})
    void headerInEnclosureIsRefused(String name, String type) {
        assertThatThrownBy(() -> MailForm.of(new NewLetter("t", List.of(), "Subject", "Text",
                List.of(new Enclosure(name, type, new byte[1]))), "a@b.example")).isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void serverThatIsDownIsTriedAgainAndGetsTheLetterOnce(DataSource database) throws MessagingException {
        TestMailServer gone = TestMailServer.of(Kind.STARTTLS);
        int port = gone.port();
        gone.close();
        try (Office office = new Office(database).to(gone, "starttls", "localhost")) {
            long id = office.queue("clerk@board.example.gov");
            office.round();
            office.round();
            assertThat(office.letter(id).attempts()).as("no second attempt before the pause is over").hasSize(1);
            office.later(Duration.ofMinutes(1)).round();
            office.later(Duration.ofMinutes(1)).round();
            assertThat(office.letter(id).attempts()).as("the pause has grown").hasSize(2);
            try (TestMailServer back = new TestMailServer(Kind.STARTTLS, "localhost", port);
                    Office afterRestart = new Office(database).to(back, "starttls", "localhost")) {
                afterRestart.later(Duration.ofMinutes(3)).round();
                afterRestart.later(Duration.ofDays(2)).round();

                assertThat(back.received()).hasSize(1);
                assertThat(afterRestart.letter(id).attempts()).extracting(AttemptView::outcome).containsExactly(
                        AttemptOutcome.NOT_SENT, AttemptOutcome.NOT_SENT, AttemptOutcome.ACCEPTED);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void ofTwoServersOneSends(DataSource database) {
        try (Office one = new Office(database); Office other = new Office(database)) {
            long id = one.queue("clerk@board.example.gov");

            assertThat(one.due().take()).isPresent();
            assertThat(other.due().take()).isEmpty();

            other.later(Duration.ofMinutes(31));
            assertThat(other.due().take()).as("the first one stopped in the middle").hasValueSatisfying(
                    again -> assertThat(again.attempt()).isEqualTo(2));
            assertThat(other.letter(id).attempts()).singleElement().extracting(AttemptView::outcome)
                    .isEqualTo(AttemptOutcome.UNKNOWN);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void letterIsGivenUpWithAlarmAndSentWhenSomebodySaysSo(DataSource database) {
        try (TestMailServer server = TestMailServer.of(Kind.PLAIN);
                Office office = new Office(database).to(server, "off", null)) {
            server.refuse(451);
            long id = office.queue("clerk@board.example.gov");
            for (int i = 0; i < 14; i++) {
                assertThat(office.alarms).isEmpty();
                office.later(Duration.ofHours(6)).round();
            }
            assertThat(office.letter(id).state()).isEqualTo(LetterState.FAILED);
            assertThat(office.failed).singleElement().extracting(LetterFailed::letter).isEqualTo(id);
            assertThat(office.alarms).singleElement().satisfies(alarm ->
                    assertThat(alarm.message()).contains("451").contains("clerk@board.example.gov"));
            office.later(Duration.ofDays(1)).round();
            assertThat(office.letter(id).attempts()).hasSize(14);

            server.refuse(0);
            office.within(() -> office.service().again(id));
            office.round();

            assertThat(server.received()).hasSize(1);
            assertThatThrownBy(() -> office.within(() -> office.service().again(id))).isInstanceOf(Conflict.class);
        }
    }

    @Test
    void addressThatDoesNotExistIsGivenUpAtOnceAndHoldsUpNobody() {
        try (TestMailServer server = TestMailServer.of(Kind.PLAIN);
                Office office = new Office(SHARED).to(server, "off", null)) {
            server.hasNo("nobody");
            office.queue(new NewLetter("t", List.of("nobody@board.example.gov", "clerk@board.example.gov"), "S", "T"));

            office.round();

            assertThat(server.recipients()).containsExactly("clerk@board.example.gov");
            assertThat(office.failed).singleElement().satisfies(told -> assertThat(told.reason()).contains("550"));
            assertThat(office.alarms).hasSize(1);
        }
    }

    @Test
    void cancelledLetterNeverLeaves() {
        try (TestMailServer server = TestMailServer.of(Kind.PLAIN);
                Office office = new Office(SHARED).to(server, "off", null)) {
            long id = office.queue(new NewLetter("to be cancelled", List.of("clerk@board.example.gov"), "S", "T"));
            assertThat(office.within(() -> office.outbox().cancel("to be cancelled"))).isEqualTo(1);

            office.round();

            assertThat(server.received()).isEmpty();
            assertThat(office.letter(id).state()).isEqualTo(LetterState.CANCELLED);
        }
    }

    /** A letter may hold a secret: it lies sealed, and goes when it has been sent. */
    @ParameterizedTest
    @MethodSource("databases")
    void textOfLetterIsSealedAndGoesOnceSent(DataSource database) {
        try (TestMailServer server = TestMailServer.of(Kind.PLAIN);
                Office office = new Office(database).to(server, "off", null)) {
            long id = office.queue(new NewLetter("t", List.of("a@b.example"), "S", "the secret of the link"));
            byte[] stored = office.within(() -> stored(office, id));
            assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("secret");

            office.round();

            assertThat(office.within(() -> stored(office, id))).isNull();
            assertThat(office.letter(id).sha256()).hasSize(64);
        }
    }

    private static byte[] stored(Office office, long id) {
        return office.em.createQuery("select l.message.bytes from Letter l where l.id = :id", byte[].class)
                .setParameter("id", id).getSingleResult();
    }
}
