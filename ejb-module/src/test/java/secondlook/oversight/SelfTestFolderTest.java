package secondlook.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import secondlook.shared.CurrentAct;
import secondlook.shared.Sha256;
import secondlook.shared.TestDatabase;
import secondlook.shared.TestPersistence;

class SelfTestFolderTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-04T12:00:00Z"), ZoneOffset.UTC);
    private static final String RECORD = """
            at=2026-01-02T03:04:05Z
            pack.name=faceplugin-mobilefacenet
            pack.version=0.0.1
            pack.templateVersion=mfn512-a1
            pack.sha256=%s
            folder=/srv/evaluation/doe
            images=58
            people=29
            filesWithoutTemplate=1
            missedAtRank1=doe-jane-2.jpg
            figure.all.no_face_found=0.017241;0.003052;0.091396;1;58;
            figure.all.FNIR_rank_1=0.068966;0.019121;0.219646;2;29;
            figure.all.FNIR_at_0.30=0.068966;0.019121;0.219646;2;29;0.300000
            figure.all.TAR_at_FAR_0.1_=0.931034;0.780354;0.980879;27;29;0.412345
            """.formatted("ab".repeat(32));

    @TempDir
    private Path home;

    private EntityManager em;
    private SelfTestBook book;

    static List<DataSource> databases() throws SQLException {
        return TestDatabase.all();
    }

    @BeforeEach
    void lay() throws IOException {
        lay("selftest-20260102T030405Z.properties", RECORD);
    }

    private void lay(String name, String content) throws IOException {
        Files.createDirectories(home.resolve("selftest"));
        Files.writeString(home.resolve("selftest").resolve(name), content);
    }

    private void on(DataSource database) {
        em = TestPersistence.open(database);
        book = new SelfTestBook();
        book.em = em;
    }

    /** As after a start: nothing has been looked at. */
    private SelfTestFolder started() {
        SelfTestFolder folder = new SelfTestFolder();
        folder.home = home.toString();
        folder.book = book;
        folder.service = new SelfTestService();
        folder.service.act = new CurrentAct();
        folder.service.clock = CLOCK;
        folder.service.book = book;
        return folder;
    }

    @ParameterizedTest
    @MethodSource("databases")
    void recordIsTakenUpOnceWhateverIsStartedAgainAndAnotherOneBesideIt(DataSource database) throws IOException {
        on(database);
        SelfTestFolder folder = started();
        TestPersistence.within(em, folder::takeUp);
        TestPersistence.within(em, folder::takeUp);
        TestPersistence.within(em, started()::takeUp);
        assertThat(book.newest()).singleElement().satisfies(test -> {
            assertThat(test.recordSha256()).isEqualTo(Sha256.of(RECORD.getBytes(StandardCharsets.UTF_8)));
            assertThat(test.at()).isEqualTo("2026-01-02T03:04:05Z");
            assertThat(test.pack()).isEqualTo("faceplugin-mobilefacenet 0.0.1");
            assertThat(test.templateVersion()).isEqualTo("mfn512-a1");
            assertThat(test.images()).isEqualTo(58);
            assertThat(test.people()).isEqualTo(29);
            assertThat(test.faceless().toString()).contains("1 of 58");
            assertThat(test.missed().high()).as("the interval of the record").isCloseTo(0.219646, within(1e-6));
            assertThat(test.accepted().low()).isCloseTo(0.780354, within(1e-6));
            assertThat(test.acceptScore()).isEqualTo(0.412345);
        });
        lay("selftest-20260303T030405Z.properties", RECORD.replace("2026-01-02", "2026-03-03"));
        TestPersistence.within(em, folder::takeUp);
        assertThat(book.newest()).extracting(test -> test.at().toString())
                .containsExactly("2026-03-03T03:04:05Z", "2026-01-02T03:04:05Z");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatIsNoRecordStopsNoneOfTheOthers(DataSource database) throws IOException {
        on(database);
        lay("a.properties", "at=yesterday\n");
        lay("b.properties", RECORD.replace(";27;29;", ";30;29;"));
        lay("c.properties", RECORD.replace("images=58", "images=0"));
        lay("d.properties", RECORD.replace("pack.sha256=ab", "pack.sha256=xy"));
        lay("e.properties", "x".repeat(1_000_000));
        lay("f.properties", "\\u00zz");
        Files.write(home.resolve("selftest/g.properties"), new byte[] {(byte) 0xff, (byte) 0xfe});
        lay("selftest-x.properties.part", RECORD.replace("58", "57"));
        TestPersistence.within(em, started()::takeUp);
        assertThat(book.newest()).singleElement().satisfies(test -> assertThat(test.images()).isEqualTo(58));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void keptFiguresNameNoFileAndCannotBeChanged(DataSource database) throws SQLException {
        on(database);
        TestPersistence.within(em, started()::takeUp);
        String figures = em.createQuery("select s.figures from SelfTestEntry s", String.class).getSingleResult();
        assertThat(figures).contains("figure.all.FNIR_at_0.30").doesNotContain("doe");
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("update self_test set missed_at_rank_1 = 0"))
                    .isInstanceOf(SQLException.class).extracting(e -> ((SQLException) e).getSQLState())
                    .isEqualTo("23001");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void nothingIsAskedOfAFolderThatIsNotThere(DataSource database) {
        on(database);
        SelfTestFolder folder = started();
        folder.home = home.resolve("absent").toString();
        TestPersistence.within(em, folder::takeUp);
        assertThat(book.newest()).isEmpty();
    }
}
