package secondlook.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static secondlook.gallery.ImportBench.lay;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import secondlook.policy.Clause;
import secondlook.policy.PhotographKind;
import secondlook.policy.Verifies;
import secondlook.shared.Sha256;
import secondlook.shared.TestDatabase;
import secondlook.shared.TestEngine;
import secondlook.shared.TestPersistence;

/** What an import or a booking wrote down of an enrolment, after that was expunged. */
class ExpungedTracesTest {

    @TempDir
    private Path home;

    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private EntityManager em;
    private ImportBench bench;

    static List<DataSource> databases() throws SQLException {
        return TestDatabase.all();
    }

    private void open(DataSource database) {
        em = TestPersistence.open(database);
        bench = new ImportBench(em, home, threads);
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        if (em != null) {
            bench.cabinet.close();
            em.getEntityManagerFactory().close();
        }
    }

    private <T> T act(Supplier<T> act) {
        return TestPersistence.inTransaction(em, act);
    }

    private static byte[] picture(int number) {
        return TestEngine.picture(String.format("avatars/%03df.jpg", number));
    }

    private Path folder() {
        return home.resolve("import/jail");
    }

    private void layFolder() throws IOException {
        lay(folder(), "front.jpg", picture(0));
        lay(folder(), "side.jpg", picture(1));
        lay(folder(), "other.jpg", picture(2));
        lay(folder(), "list.csv", ("file,source_agency,record_number,subject_number,kind\n"
                + "front.jpg,Wayne,B-1,P-1,booking\nside.jpg,Wayne,B-1,P-1,profile\nlost.jpg,Wayne,B-1,P-1,booking\n"
                + "other.jpg,Wayne,B-2,P-2,booking\n").getBytes(StandardCharsets.UTF_8));
    }

    private long imported() {
        long id = bench.order("jail", true);
        bench.finish(id);
        return id;
    }

    private long enrolment(String record) {
        return em.createQuery("select e.id from Enrolment e where e.recordNumber = :record", Long.class)
                .setParameter("record", record).getSingleResult();
    }

    private String report(long importId) {
        return new String(bench.report.of(importId), StandardCharsets.UTF_8);
    }

    private Path consoleReport(String name) throws IOException {
        Path file = bench.cabinet.folder.resolve("orders").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "front.jpg,Wayne,B-1");
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.PROTECTED_STORE, refusal = false)
    void noImportNamesTheRecordOrTheFileAnyMoreAndTheProofSaysWhereItLooked(DataSource database) throws IOException {
        open(database);
        layFolder();
        long first = imported();
        Files.delete(folder().resolve("front.jpg"));
        long second = imported();
        Expunged done = act(() -> bench.cabinet.expungements.expunge(Cabinet.order(enrolment("B-1"))));
        assertThat(done.originals()).containsExactly("jail/front.jpg", "jail/lost.jpg", "jail/side.jpg");
        List<Path> late = List.of(consoleReport("late.csv"), consoleReport("half.csv.part"));
        ExpungementView proven = act(() -> bench.cabinet.expungements.prove(done.id()));

        assertThat(List.of(report(first), report(second))).allSatisfy(report -> assertThat(report)
                .doesNotContain("B-1", "front.jpg", "side.jpg", "lost.jpg").contains("B-2", "other.jpg"));
        assertThat(em.createQuery("select k from KeptPicture k", KeptPicture.class).getResultList())
                .singleElement().satisfies(kept -> assertThat(kept.erased()).isTrue());
        assertThat(late).noneMatch(Files::exists);
        assertThat(proven.proof().checks()).anyMatch(check -> check.startsWith("Folder orders"))
                .anyMatch(check -> check.endsWith("same booking or record: 1 emptied, none left"))
                .anyMatch(check -> check.endsWith("record or file: 6 emptied, none left"))
                .noneMatch(check -> check.contains("B-1") || check.contains("jpg"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatAnImportBringsBetweenErasingAndProvingIsErasedToo(DataSource database) throws IOException {
        open(database);
        layFolder();
        imported();
        Expunged done = act(() -> bench.cabinet.expungements.expunge(Cabinet.order(enrolment("B-1"))));
        long between = imported();
        assertThat(report(between)).contains("front.jpg");
        act(() -> bench.cabinet.expungements.prove(done.id()));
        em.clear();
        assertThat(report(between)).doesNotContain("front.jpg").contains("other.jpg");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void bookingKeepsNeitherTheSendersKeyNorADigestThatAGuessCouldBeTriedOn(DataSource database) {
        open(database);
        long gone = act(() -> bench.cabinet.service.enrol(Cabinet.booking("B-1", picture(0)))).id();
        long stays = act(() -> bench.cabinet.service.enrol(Cabinet.booking("B-2", picture(2)))).id();
        NewBooking sent = sent("B-1", picture(0));
        Booking emptied = booked(sent, gone);
        Booking whole = booked(sent("B-2", picture(2)), stays);
        Expunged done = act(() -> bench.cabinet.expungements.expunge(Cabinet.order(gone)));
        act(() -> bench.cabinet.expungements.prove(done.id()));
        em.clear();
        assertThat(em.createQuery("select b.id from Booking b where b.idempotencyKey is null", String.class)
                .getResultList()).containsExactly(emptied.id());
        assertThat(em.createQuery("select b.id from Booking b where b.payloadSha256 = '(expunged)'", String.class)
                .getResultList()).containsExactly(emptied.id());
        em.find(Booking.class, whole.id()).requireSame(sent("B-2", picture(2)));
    }

    private static NewBooking sent(String record, byte[] image) {
        return new NewBooking("Wayne County", record, "S-1", null, PhotographKind.BOOKING, true, record, image);
    }

    private Booking booked(NewBooking sent, long enrolment) {
        return act(() -> {
            if (em.find(BookingClient.class, "jail") == null) {
                em.persist(new BookingClient("Jail", new NewBookingClient("jail", "a secret"), "laso", Instant.EPOCH));
                em.flush();
            }
            Booking booking = new Booking(sent, "jail", Instant.EPOCH);
            em.persist(booking);
            em.flush();
            em.persist(new ImportOutcome(ImportOutcome.Owner.booking(booking.id()), 1,
                    new ImportFinding(ImportResult.ENROLLED, null, null), Sha256.of(sent.image()))
                    .enrolledAs(enrolment));
            return booking;
        });
    }
}
