package secondlook.dissemination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import secondlook.agency.StandingChanged;
import secondlook.intake.Road;
import secondlook.lead.ReportContent;
import secondlook.policy.Clause;
import secondlook.policy.Manner;
import secondlook.policy.Role;
import secondlook.policy.Verifies;
import secondlook.post.LetterSent;
import secondlook.post.NewLetter;
import secondlook.shared.Caller;
import secondlook.shared.Conflict;
import secondlook.shared.NotFound;
import secondlook.shared.PolicyRefused;
import secondlook.shared.TestDatabase;

class DisseminationTest {

    private static final String STATEMENT = secondlook.policy.Statement.TEXT;
    private static final String MAIL = "dana@sheriff.example.gov";

    static List<DataSource> databases() throws SQLException {
        return TestDatabase.all();
    }

    private static NewRelease mailed(Counter counter, String request) {
        return counter.act(() -> counter.members().mail(request, "Dana Reed", MAIL));
    }

    private static String secret(Counter counter) {
        String text = counter.letters.get(counter.letters.size() - 1).text();
        return text.replaceAll("(?s).*/dissemination/open.xhtml\\?link=([A-Za-z0-9_-]+).*", "$1");
    }

    private static ReportContent open(Counter counter, String secret, String code) {
        return counter.act(() -> counter.links(null).open(secret, code, "Dana Reed", STATEMENT));
    }

    private static void refused(Runnable act, String words) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(PolicyRefused.class, refusal ->
                assertThat(refusal.clause()).isEqualTo(Clause.SECURITY)).hasMessageContaining(words);
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.SECURITY, refusal = false)
    void mailCarriesNoticeAndLinkAndTheLinkOpensOnce(DataSource database) {
        try (Counter counter = new Counter(database)) {
            String request = counter.answered();
            NewRelease release = mailed(counter, request);

            NewLetter letter = counter.letters.get(0);
            assertThat(letter.to()).containsExactly(MAIL);
            assertThat(letter.enclosures()).isEmpty();
            assertThat(letter.text()).contains(STATEMENT).contains("https://look.example/second-look/dissemination/")
                    .doesNotContain(release.code()).doesNotContain("Dana").doesNotContain("CASE-");
            assertThat(secret(counter)).hasSize(43);
            assertThat(release.code()).matches("[0-9]{8}");

            ReportContent report = open(counter, secret(counter), release.code().substring(0, 4) + " "
                    + release.code().substring(4));
            assertThat(report.pdf()).isEqualTo(Counter.PAGES);
            refused(() -> open(counter, secret(counter), release.code()), "has been used");
            DisseminationView logged = counter.act(() -> counter.members().log(request)).get(0);
            assertThat(logged.toWhom()).isEqualTo("Dana Reed");
            assertThat(logged.how()).isEqualTo(MAIL);
            assertThat(logged.by()).isEqualTo("Kim sue");
            assertThat(logged.link().openedBy()).isEqualTo("Dana Reed");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.SECURITY, refusal = true)
    void linkOpensNothingWithoutStatementCodeOrSecret(DataSource database) {
        try (Counter counter = new Counter(database)) {
            NewRelease release = mailed(counter, counter.answered());
            String secret = secret(counter);
            assertThatThrownBy(() -> counter.act(() -> counter.links(null).open(secret, release.code(), "Dana",
                    "I do")))
                    .isInstanceOfSatisfying(PolicyRefused.class, refusal ->
                            assertThat(refusal.clause()).isEqualTo(Clause.AGENCY_REQUEST));
            assertThatThrownBy(() -> open(counter, secret + "x", release.code())).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> open(counter, null, release.code())).isInstanceOf(NotFound.class);
            for (int left = 4; left > 0; left--) {
                String tries = "Tries left: " + left;
                refused(() -> open(counter, secret, "0"), tries);
            }
            refused(() -> open(counter, secret, null), "revoked");
            refused(() -> open(counter, secret, release.code()), "too many wrong codes");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.SECURITY, refusal = true)
    void linkExpiresAndIsOvertakenAndRevoked(DataSource database) {
        try (Counter counter = new Counter(database)) {
            String request = counter.answered();
            NewRelease first = mailed(counter, request);
            String secret = secret(counter);
            counter.version = 2;
            refused(() -> open(counter, secret, first.code()), "reissued");
            NewRelease second = mailed(counter, request);
            counter.later(Duration.ofHours(72));
            refused(() -> open(counter, secret(counter), second.code()), "expired");
            NewRelease third = mailed(counter, request);
            counter.act(() -> counter.members().revoke(third.release().id(), "typed the wrong address"));
            assertThat(counter.cancelled).containsExactly("dissemination " + third.release().id());
            refused(() -> open(counter, secret(counter), third.code()), "typed the wrong address");
            assertThatThrownBy(() -> counter.act(() -> counter.members().revoke(third.release().id(), "again")))
                    .isInstanceOf(Conflict.class);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.AGENCY_SUSPENSION, refusal = true)
    void suspensionRevokesLinksForGood(DataSource database) {
        try (Counter counter = new Counter(database)) {
            String request = counter.answered();
            NewRelease release = mailed(counter, request);
            counter.finding = "F1";
            assertThatThrownBy(() -> open(counter, secret(counter), release.code())).isInstanceOfSatisfying(
                    PolicyRefused.class, refusal -> assertThat(refusal.clause()).isEqualTo(Clause.AGENCY_SUSPENSION));
            assertThatThrownBy(() -> mailed(counter, request)).isInstanceOf(PolicyRefused.class);

            counter.run(() -> counter.news().changed(new StandingChanged(Counter.AGENCY, true, "F1", "found")));
            counter.finding = null;

            refused(() -> open(counter, secret(counter), release.code()), "suspended by finding F1");
        }
    }

    /** What cannot be written down releases nothing, and the link is as good as before. */
    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.SECURITY, refusal = true)
    void nothingIsReleasedThatCannotBeLogged(DataSource database) throws SQLException {
        try (Counter counter = new Counter(database)) {
            String request = counter.answered();
            NewRelease release = mailed(counter, request);
            execute(database, "alter table dissemination_opening rename to away");
            assertThatThrownBy(() -> open(counter, secret(counter), release.code())).isNotInstanceOf(Conflict.class);
            execute(database, "alter table away rename to dissemination_opening");
            assertThat(open(counter, secret(counter), release.code()).pdf()).isEqualTo(Counter.PAGES);

            execute(database, "alter table dissemination_link rename to away");
            assertThatThrownBy(() -> mailed(counter, request)).isInstanceOf(RuntimeException.class);
            execute(database, "alter table away rename to dissemination_link");
            assertThat(counter.letters).hasSize(1);
            assertThat(counter.act(() -> counter.members().log(request))).hasSize(1);
        }
    }

    private static void execute(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.SECURITY, refusal = false)
    void phoneAndPersonAreMemorialised(DataSource database) {
        try (Counter counter = new Counter(database)) {
            String request = counter.answered();
            counter.act(() -> counter.members().phone(request, "Dana Reed", "313 555 0100"));
            counter.act(() -> counter.members().inPerson(request, "Dana Reed", "Sgt. Lee Ortiz"));
            refused(() -> counter.act(() -> counter.members().phone(request, "Dana Reed", "0100")), "phone number");
            refused(() -> counter.act(() -> counter.members().inPerson(request, "Dana Reed", "")), "witness");
            refused(() -> counter.act(() -> counter.members().mail(request, "Dana Reed", "dana@example.org")),
                    "official mail domain");
            String early = counter.request();
            refused(() -> counter.act(() -> counter.members().phone(early, "Dana", "313 555 0100")), "no report");

            assertThat(counter.act(() -> counter.members().log(request))).extracting(DisseminationView::manner)
                    .containsExactly(Manner.IN_PERSON, Manner.PHONE);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = {Clause.SECURITY, Clause.AGENCY_REQUEST}, refusal = true)
    void programGetsReportOnceAfterAcknowledging(DataSource database) {
        try (Counter counter = new Counter(database)) {
            String request = counter.answered();
            LinkService program = counter.links(Road.agency(Counter.AGENCY));
            assertThatThrownBy(() -> counter.act(() -> program.forProgram(request, "yes")))
                    .isInstanceOf(PolicyRefused.class);
            ProgramLink link = counter.act(() -> counter.links(Road.agency(Counter.AGENCY)).forProgram(request,
                    STATEMENT));
            assertThatThrownBy(() -> counter.act(() -> counter.links(Road.agency("another"))
                    .openAsProgram(link.secret()))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> open(counter, link.secret(), "")).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> counter.act(() -> counter.links(colleague()).openAsProgram(link.secret())))
                    .isInstanceOf(NotFound.class);

            assertThat(counter.act(() -> counter.links(Road.agency(Counter.AGENCY)).openAsProgram(link.secret()))
                    .pdf()).isEqualTo(Counter.PAGES);

            refused(() -> counter.act(() -> counter.links(Road.agency(Counter.AGENCY)).openAsProgram(link.secret())),
                    "has been used");
        }
    }

    /** Another program of the same agency. */
    private static Caller colleague() {
        return new Caller("client-beside", "API client", "Wayne County", Role.AGENCY, Counter.AGENCY, "agreement-1",
                "token-2", "10.0.0.2", null, "test", "c2");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void logShowsWhenTheServerTookTheLetter(DataSource database) {
        try (Counter counter = new Counter(database)) {
            String request = counter.answered();
            long id = mailed(counter, request).release().id();
            counter.run(() -> counter.news().sent(new LetterSent(7, "dissemination " + id, MAIL, Road.NOON, "250 ok")));
            counter.run(() -> counter.news().sent(new LetterSent(8, "weekly report", MAIL, Road.NOON, "250 ok")));

            assertThat(counter.act(() -> counter.members().log(request)).get(0).link().sentAt()).isEqualTo(Road.NOON);
        }
    }
}
