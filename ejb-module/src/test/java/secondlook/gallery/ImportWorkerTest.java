package secondlook.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static secondlook.gallery.ImportBench.image;
import static secondlook.gallery.ImportBench.lay;
import static secondlook.gallery.ImportBench.transaction;

import jakarta.persistence.EntityManager;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import secondlook.engine.image.ImageDecoder;
import secondlook.engine.nist.NistImageKind;
import secondlook.policy.Clause;
import secondlook.policy.Verifies;
import secondlook.shared.Conflict;
import secondlook.shared.Sha256;
import secondlook.shared.TestDatabase;
import secondlook.shared.TestEngine;
import secondlook.shared.TestPersistence;

class ImportWorkerTest {

    private static final String HEADER = "file,source_agency,record_number,subject_number,kind\n";

    @TempDir
    private Path home;

    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private EntityManager em;

    static List<DataSource> databases() throws SQLException {
        return TestDatabase.all();
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        if (em != null) {
            em.getEntityManagerFactory().close();
        }
    }

    private ImportBench bench(DataSource database) {
        em = TestPersistence.open(database);
        return new ImportBench(em, home, threads);
    }

    private Path folder() {
        return home.resolve("import/jail");
    }

    private void csv(String lines) throws IOException {
        lay(folder(), "list.csv", (HEADER + lines).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] face(int number) {
        return TestEngine.picture(String.format("avatars/%03d%s.jpg", number / 2, number % 2 == 0 ? "f" : "m"));
    }

    private long enrolled() {
        em.clear();
        return em.createQuery("select count(e) from Enrolment e", Long.class).getSingleResult();
    }

    private List<String> report(ImportBench bench, long id) {
        return new String(bench.report.of(id), StandardCharsets.UTF_8).lines().toList();
    }

    private void layMixed() throws IOException {
        byte[] blank = ImageDecoder.png(new BufferedImage(300, 300, BufferedImage.TYPE_3BYTE_BGR));
        lay(folder(), "good.jpg", face(0));
        lay(folder(), "same.jpg", face(0));
        lay(folder(), "again.jpg", face(1));
        lay(folder(), "blank.png", blank);
        lay(folder(), "cut.jpg", Arrays.copyOf(face(2), 900));
        lay(folder(), "licence.jpg", face(3));
        lay(folder(), "side.jpg", face(4));
        lay(folder(), "stray.jpg", face(5));
        lay(home, "secret.jpg", face(6));
        lay(folder(), "sap1.an2", transaction("T-1", image(1, NistImageKind.FACE, "F", 1, face(7))));
        lay(folder(), "booking.eft", transaction("T-2", image(1, NistImageKind.FACE, "F", 20, face(8)),
                image(2, NistImageKind.FACE, "L", 20, face(9)),
                image(3, NistImageKind.SCAR_MARK_TATTOO, null, -1, face(10))));
        lay(folder(), "broken.eft", Arrays.copyOf(transaction("T-3",
                image(1, NistImageKind.FACE, "F", 20, face(11))), 700));
        csv("good.jpg,=Wayne,B-1,P-1,booking\nsame.jpg,=Wayne,B-2,P-1,\nagain.jpg,=Wayne,B-1,P-1,\n"
                + "blank.png,W,B-3,,\ncut.jpg,W,B-4,,\nlicence.jpg,W,B-5,,driver's licence\nside.jpg,W,B-6,,profile\n"
                + "../../secret.jpg,W,B-7,,\nnone.jpg,W,B-8,,\ntoo,many,values,in,this,line\n");
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.GALLERY, refusal = true)
    void everyFileOfAMixedFolderHasItsOutcomeAndNoneStopsTheOthers(DataSource database) throws IOException {
        ImportBench bench = bench(database);
        layMixed();
        long id = bench.order("jail", true);
        ImportProgress end = bench.finish(id);

        assertThat(end.state()).isEqualTo(ImportState.DONE);
        assertThat(end.counts()).isEqualTo(new ImportCounts(14, 14, 2, 3, 2, 1, 8));
        assertThat(enrolled()).isEqualTo(2);
        List<String> report = report(bench, id);
        assertThat(report).hasSize(1 + 16);
        assertThat(report).anyMatch(l -> l.startsWith("1,good.jpg,2,0,enrolled,Enrolment") && l.contains("'=Wayne")
                        && l.matches(".*,(suitable|limited)"))
                .anyMatch(l -> l.startsWith("2,same.jpg,3,0,duplicate,Enrolment"))
                .anyMatch(l -> l.startsWith("3,again.jpg,4,0,duplicate,Enrolment"))
                .anyMatch(l -> l.startsWith("4,blank.png,5,0,no face") && l.endsWith(","))
                .anyMatch(l -> l.startsWith("5,cut.jpg,6,0,refused"))
                .anyMatch(l -> l.startsWith("6,licence.jpg,7,0,refused") && l.contains("307.5-5.4.2"))
                .anyMatch(l -> l.startsWith("7,side.jpg,8,0,\"kept"))
                .anyMatch(l -> l.startsWith("8,../../secret.jpg,9,0,refused") && l.contains("outside"))
                .anyMatch(l -> l.startsWith("9,none.jpg,10,0,refused"))
                .anyMatch(l -> l.startsWith("10,list.csv,11,0,refused") && l.contains("Line 11"))
                .anyMatch(l -> l.contains("stray.jpg,,0,refused") && l.contains("307.5-5.4.2"))
                .anyMatch(l -> l.contains("sap1.an2,,1,refused") && l.contains("surveillance"))
                .anyMatch(l -> l.contains("booking.eft,,1,enrolled"))
                .anyMatch(l -> l.contains("booking.eft,,3,\"kept"))
                .anyMatch(l -> l.contains("broken.eft,,0,refused"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.GALLERY, refusal = false)
    void transactionIsEnrolledUnderItsAgencyControlNumberAndPerson(DataSource database) throws IOException {
        ImportBench bench = bench(database);
        lay(folder(), "booking.eft", transaction("T-9", image(4, NistImageKind.FACE, "F", 20, face(0))));
        assertThat(bench.finish(bench.order("jail", false)).counts().enrolled()).isEqualTo(1);
        EnrolmentView enrolment = em.createQuery("select e from Enrolment e", Enrolment.class).getSingleResult().view();
        assertThat(enrolment.sourceAgency()).isEqualTo("MI8234900");
        assertThat(enrolment.recordNumber()).isEqualTo("T-9-4");
        assertThat(enrolment.subjectNumber()).isEqualTo("MI1234567A");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void expungementErasesWhatTheImportKeptOfTheSameBookingAndItIsNotTakenInAgain(DataSource database)
            throws IOException {
        ImportBench bench = bench(database);
        lay(folder(), "gone.eft", transaction("T-20", image(1, NistImageKind.FACE, "F", 20, face(0)),
                image(2, NistImageKind.FACE, "L", 20, face(1))));
        lay(folder(), "stays.eft", transaction("T-21", image(1, NistImageKind.FACE, "F", 20, face(2)),
                image(2, NistImageKind.FACE, "L", 20, face(3))));
        long id = bench.order("jail", false);
        assertThat(bench.finish(id).counts()).isEqualTo(new ImportCounts(2, 2, 2, 2, 0, 0, 0));
        Path report = bench.cabinet.folder.resolve("orders/x.csv");
        Files.createDirectories(report.getParent());
        Files.writeString(report, "T-20");
        long enrolment = em.createQuery("select e.id from Enrolment e where e.recordNumber = 'T-20-1'", Long.class)
                .getSingleResult();
        TestPersistence.within(em, () -> bench.cabinet.expungements.expunge(Cabinet.order(enrolment)));

        em.clear();
        assertThat(em.createQuery("select k.imageSha256 from KeptPicture k where k.image.bytes is null"
                + " and k.image.wrapped is null", String.class)
                .getResultList()).containsExactly(Sha256.of(face(1)));
        assertThat(em.createQuery("select k.recordNumber from KeptPicture k where k.image.bytes is not null",
                String.class).getResultList()).containsExactly("T-21-2");
        assertThat(report(bench, id)).noneMatch(line -> line.contains("gone.eft"))
                .anyMatch(line -> line.contains("stays.eft")).hasSize(5);
        assertThat(report).doesNotExist();

        long again = bench.order("jail", false);
        assertThat(bench.finish(again).counts()).isEqualTo(new ImportCounts(2, 2, 0, 0, 4, 0, 0));
        assertThat(report(bench, again)).filteredOn(line -> line.contains("was expunged")).hasSize(2);
    }

    private void layMany(int count) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            lay(folder(), i + ".jpg", face(i % 40));
            lines.append(i).append(".jpg,W,B-").append(i).append(",,\n");
        }
        csv(lines.toString());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void importGoesOnAfterAStopWithoutDoingAnythingTwice(DataSource database) throws IOException {
        layMany(ImportWorker.BATCH + 20);
        ImportBench first = bench(database);
        long id = first.order("jail", true);
        first.worker.slice();
        first.worker.slice();
        assertThat(first.progress(id)).satisfies(half -> {
            assertThat(half.counts().done()).isEqualTo(ImportWorker.BATCH);
            assertThat(half.state()).isEqualTo(ImportState.RUNNING);
            assertThat(half.remaining()).isNotNull();
        });
        em.getEntityManagerFactory().close();

        ImportBench second = bench(database);
        ImportProgress end = second.finish(id);
        assertThat(end.counts()).isEqualTo(new ImportCounts(120, 120, 40, 0, 80, 0, 0));
        assertThat(enrolled()).isEqualTo(40);
        assertThat(report(second, id)).hasSize(121);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void interruptedListingBeginsAnewAndCountsNothingTwice(DataSource database) throws IOException {
        layMany(5);
        lay(folder(), "stray.jpg", face(6));
        ImportBench bench = bench(database);
        long id = bench.order("jail", true);
        bench.worker.work.beginListing(id);
        bench.worker.work.list(id, List.of(ImportListed.file("gone.an2"),
                ImportListed.refused("x", 1, ImportFinding.refused("bad"))));
        assertThat(bench.finish(id).counts()).isEqualTo(new ImportCounts(6, 6, 5, 0, 0, 0, 1));
        assertThat(report(bench, id)).hasSize(7).noneMatch(line -> line.contains("gone.an2"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void batchThatFailsWhileItIsWrittenLeavesNothingBehindAndIsWrittenOneByOne(DataSource database)
            throws IOException {
        layMany(4);
        ImportBench bench = bench(database);
        long id = bench.order("jail", true);
        bench.worker.slice();
        bench.nextWriteFails = new IllegalStateException("the database is full");
        ImportProgress end = bench.finish(id);
        assertThat(end.counts()).isEqualTo(new ImportCounts(4, 4, 4, 0, 0, 0, 0));
        assertThat(enrolled()).isEqualTo(4);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void cancelledImportWritesNoFurtherBatchAndItsReportSaysWhatWasNotReached(DataSource database)
            throws IOException {
        layMany(3);
        ImportBench bench = bench(database);
        long id = bench.order("jail", true);
        bench.worker.slice();
        TestPersistence.within(em, () -> bench.book.locked(id).cancel("laso", bench.orders.clock.instant()));
        List<ImportItem> items = bench.book.next(id, 3);
        bench.worker.work.write(new ImportBatch(id, List.of(ImportRead.refused(items.get(0), "late")),
                Stopwatch.started(System::nanoTime)));
        ImportProgress end = bench.finish(id);
        assertThat(end.state()).isEqualTo(ImportState.CANCELLED);
        assertThat(end.counts().done()).isZero();
        assertThat(report(bench, id)).filteredOn(line -> line.contains("not reached")).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void folderIsImportedOnceAtATimeAndAgainWhenThatIsOver(DataSource database) throws IOException {
        layMany(1);
        ImportBench bench = bench(database);
        long id = bench.order("jail", true);
        assertThatThrownBy(() -> bench.order("jail", true)).isInstanceOf(Conflict.class);
        bench.finish(id);
        long again = bench.order("jail", true);
        assertThat(bench.finish(again).counts().duplicates()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void folderThatWentAwayEndsItsImportWithTheReason(DataSource database) throws IOException {
        Files.createDirectories(folder());
        ImportBench bench = bench(database);
        long id = bench.order("jail", true);
        Files.delete(folder());
        ImportProgress end = bench.finish(id);
        assertThat(end.state()).isEqualTo(ImportState.FAILED);
        assertThat(end.ending()).contains("no such folder");
    }
}
