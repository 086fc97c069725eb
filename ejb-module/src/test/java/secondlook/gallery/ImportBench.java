package secondlook.gallery;

import static secondlook.shared.TestPersistence.within;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import secondlook.engine.nist.NistDescription;
import secondlook.engine.nist.NistImage;
import secondlook.engine.nist.NistImageKind;
import secondlook.engine.nist.NistTransaction;
import secondlook.engine.nist.NistWriter;
import secondlook.intake.TestIntake;
import secondlook.shared.CurrentAct;
import secondlook.shared.TestEngine;

/** The beans of an import wired by hand around one entity manager; each step in a transaction of its own. */
final class ImportBench {

    final Cabinet cabinet;
    final ImportWorker worker = new ImportWorker();
    final ImportBook book = new ImportBook() {
        @Override
        public void begin(long importId, List<ImportItem> items) {
            within(em, () -> super.begin(importId, items));
        }

        @Override
        public void putBack(long importId, List<ImportItem> items) {
            within(em, () -> super.putBack(importId, items));
        }
    };
    final ImportOrders orders = new ImportOrders();
    final ImportReport report = new ImportReport();
    final ImportWriter writer = new ImportWriter();
    final ImportReader reader = new ImportReader();
    final EntityManager em;
    /** Thrown, once, by the writing of the next batch. */
    RuntimeException nextWriteFails;

    ImportBench(EntityManager em, Path home, ExecutorService threads) {
        this.em = em;
        cabinet = new Cabinet(em);
        ImportRoot root = new ImportRoot();
        root.configured = Optional.empty();
        root.home = home.toString();
        book.em = em;
        report.em = em;
        orders.em = em;
        orders.book = book;
        orders.root = root;
        orders.clock = cabinet.enroller.clock;
        writer.em = em;
        writer.enroller = cabinet.enroller;
        writer.intake = TestIntake.records(em);
        writer.clock = cabinet.enroller.clock;
        reader.enroller = cabinet.enroller;
        reader.clock = cabinet.enroller.clock;
        worker.book = book;
        worker.work = steps(cabinet.enroller.clock);
        worker.reader = reader;
        worker.root = root;
        worker.engines = TestEngine.engines();
        worker.threads = threads;
    }

    private ImportWork steps(Clock clock) {
        ImportWork work = new EachAlone();
        work.em = em;
        work.act = new CurrentAct();
        work.clock = clock;
        work.book = book;
        work.orders = orders;
        work.writer = writer;
        return work;
    }

    /** What the container does around each step. */
    private final class EachAlone extends ImportWork {

        @Override
        public void beginListing(long importId) {
            within(em, () -> super.beginListing(importId));
        }

        @Override
        public void list(long importId, List<ImportListed> part) {
            within(em, () -> super.list(importId, part));
        }

        @Override
        public void begin(long importId) {
            within(em, () -> super.begin(importId));
        }

        @Override
        public void write(ImportBatch batch) {
            within(em, () -> {
                super.write(batch);
                RuntimeException failure = nextWriteFails;
                nextWriteFails = null;
                if (failure != null) {
                    throw failure;
                }
            });
        }

        @Override
        public void finish(long importId) {
            within(em, () -> super.finish(importId));
        }

        @Override
        public void fail(long importId, String why) {
            within(em, () -> super.fail(importId, why));
        }
    }

    long order(String folder, boolean bookingSource) {
        long[] id = new long[1];
        within(em, () -> id[0] = orders.order(new NewImport(folder, bookingSource),
                new ImportJob.Orderer("laso", "Lee Laso", "Technology")).id());
        return id[0];
    }

    ImportProgress progress(long id) {
        em.clear();
        return book.job(id).progress();
    }

    /** Until there is nothing to work on any more. */
    ImportProgress finish(long id) {
        while (worker.slice().isPresent()) {
            em.clear();
        }
        return progress(id);
    }

    static void lay(Path folder, String name, byte[] content) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.write(folder.resolve(name), content);
    }

    static byte[] transaction(String controlNumber, NistImage... images) {
        NistDescription person = new NistDescription(0, java.util.Map.of("2.015", "MI1234567A"));
        return new NistWriter("SRGB").write(new NistTransaction("0500", "CAR", "MI8234900", "MISNAP000",
                controlNumber, null, java.time.LocalDate.of(2026, 3, 14), List.of(person), List.of(images),
                List.of()));
    }

    static NistImage image(int idc, NistImageKind kind, String pose, int sap, byte[] jpeg) {
        return new NistImage(idc, kind, pose, sap, java.time.LocalDate.of(2026, 3, 14), "MI8234900", 480, 600, "JPEGB",
                jpeg);
    }
}
