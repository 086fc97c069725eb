package secondlook.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import secondlook.AppIT;
import secondlook.audit.AuditLine;
import secondlook.audit.AuditQuery;
import secondlook.audit.AuditTrail;
import secondlook.engine.image.ImageDecoder;
import secondlook.engine.nist.NistImage;
import secondlook.engine.nist.NistImageKind;
import secondlook.engine.nist.NistTransaction;
import secondlook.engine.nist.NistWriter;
import secondlook.it.SamplePortraits;
import secondlook.policy.Clause;
import secondlook.policy.Role;
import secondlook.policy.Verifies;
import secondlook.shared.Invalid;

/** An import as it runs in the server: ordered by the LASO, worked by the timer as the system. */
class ImportIT extends AppIT {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 14);

    @Inject
    private ImportService imports;

    @Inject
    private GalleryService gallery;

    @Inject
    private AuditTrail trail;

    @Inject
    private SamplePortraits portraits;

    @Inject
    @ConfigProperty(name = "secondlook.home")
    private String home;

    private Path folder(String name) throws IOException {
        return Files.createDirectories(Path.of(home, "import", name));
    }

    private byte[] face(String name) {
        return portraits.picture("avatars/" + name + ".jpg");
    }

    private static byte[] transaction(String number, int profile, String pose, byte[] jpeg) {
        return new NistWriter("SRGB").write(new NistTransaction("0500", "CAR", "MI8234900", "MISNAP000", number, null,
                DAY, List.of(), List.of(new NistImage(1, NistImageKind.FACE, pose, profile, DAY, "MI8234900", 480, 600,
                        "JPEGB", jpeg)), List.of()));
    }

    /** The timer works by itself; this only looks, for at most two minutes. */
    private ImportProgress end(long id) {
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (System.nanoTime() < until) {
            ImportProgress now = as.account("imp-laso", Role.LASO, imports::list).stream()
                    .filter(one -> one.id() == id).findFirst().orElseThrow();
            if (now.state().over()) {
                return now;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
        throw new AssertionError("The import did not end");
    }

    private void layMixed(Path folder) throws IOException {
        Files.write(folder.resolve("good.jpg"), face("020m"));
        Files.write(folder.resolve("same.jpg"), face("020m"));
        Files.write(folder.resolve("blank.png"),
                ImageDecoder.png(new BufferedImage(300, 300, BufferedImage.TYPE_3BYTE_BGR)));
        Files.write(folder.resolve("cut.jpg"), Arrays.copyOf(face("021m"), 900));
        Files.write(folder.resolve("sap1.an2"), transaction("IT-1", 1, "F", face("022m")));
        Files.write(folder.resolve("side.eft"), transaction("IT-2", 20, "L", face("023m")));
        Files.write(folder.resolve("front.eft"), transaction("IT-3", 20, "F", face("024m")));
        Files.writeString(folder.resolve("list.csv"), "\uFEFFFile;Source Agency;Record Number\ngood.jpg;Mixed;M-1\n"
                + "same.jpg;Mixed;M-2\nblank.png;Mixed;M-3\ncut.jpg;Mixed;M-4\n../../it.properties;Mixed;M-5\n"
                + "\"x;Mixed;M-6\n");
    }

    @Test
    @Verifies(value = Clause.GALLERY, refusal = true)
    void mixedFolderIsImportedAndEveryFileHasItsOutcome() throws IOException {
        layMixed(folder("mixed"));
        long id = as.account("imp-laso", Role.LASO, () -> imports.start(new NewImport("mixed", true))).id();
        ImportProgress end = end(id);

        assertThat(end.state()).isEqualTo(ImportState.DONE);
        assertThat(end.counts()).isEqualTo(new ImportCounts(9, 9, 2, 1, 1, 1, 4));
        String csv = new String(as.account("imp-laso", Role.LASO, () -> imports.outcomes(id)),
                StandardCharsets.UTF_8);
        assertThat(csv.lines()).hasSize(10).anyMatch(l -> l.startsWith("1,good.jpg,2,0,enrolled,Enrolment")
                        && l.matches(".*,(suitable|limited)"))
                .anyMatch(l -> l.startsWith("2,same.jpg,3,0,duplicate,Enrolment"))
                .anyMatch(l -> l.startsWith("3,blank.png,4,0,no face"))
                .anyMatch(l -> l.startsWith("4,cut.jpg,5,0,refused"))
                .anyMatch(l -> l.startsWith("5,../../it.properties,6,0,refused") && l.contains("outside"))
                .anyMatch(l -> l.startsWith("6,list.csv,7,0,refused") && l.contains("Line 7"))
                .anyMatch(l -> l.contains("sap1.an2,,1,refused") && l.contains("307.5-5.4.2"))
                .anyMatch(l -> l.contains("side.eft,,1,\"kept"))
                .anyMatch(l -> l.contains("front.eft,,1,enrolled"));
        assertThat(as.account("imp-laso", Role.LASO, () -> gallery.list("IT-3-1", 0, 5)).items())
                .singleElement().extracting(line -> line.enrolment().sourceAgency()).isEqualTo("MI8234900");
    }

    @Test
    @Verifies(value = Clause.QUERIES_LOGGED, refusal = false)
    void trailTellsWhoOrderedTheImportAndWhatEachBatchDid() throws IOException {
        Files.write(folder("traced").resolve("one.eft"), transaction("IT-9", 20, "F", face("025m")));
        long id = as.account("imp-laso", Role.LASO, () -> imports.start(new NewImport("traced", false))).id();
        end(id);

        List<AuditLine> lines = as.account("imp-auditor", Role.AUDITOR, () -> trail.read(new AuditQuery(null, null,
                "import " + id, null, null, null, 0, 50))).items();
        assertThat(lines).extracting(AuditLine::act).contains("ImportWork.list", "ImportWork.begin",
                "ImportWork.write", "ImportWork.finish");
        assertThat(lines).filteredOn(line -> line.act().equals("ImportWork.write")).singleElement()
                .satisfies(line -> {
                    assertThat(line.account()).isEqualTo("system:second-look");
                    assertThat(line.justification()).contains("imp-laso");
                    assertThat(line.detail()).contains("1 enrolled");
                });
    }

    @Test
    void orderFromTheConsoleIsTakenAndAnsweredInItsFolder() throws IOException {
        Files.write(folder("console").resolve("one.eft"), transaction("IT-10", 20, "F", face("026m")));
        Path orders = Files.createDirectories(Path.of(home, "orders"));
        for (String before : List.of("it.csv", "it.progress", "bad.failed")) {
            Files.deleteIfExists(orders.resolve(before));
        }
        Files.writeString(orders.resolve("bad.order"), "../..\nbooking\n");
        Files.writeString(orders.resolve("it.part"), "console\nunstated\n");
        Files.move(orders.resolve("it.part"), orders.resolve("it.order"));

        await(orders.resolve("it.csv"));
        assertThat(orders.resolve("it.csv")).content().contains("one.eft,,1,enrolled");
        assertThat(orders.resolve("it.progress")).content().startsWith("Finished: 1/1");
        assertThat(orders.resolve("bad.failed")).content().contains("import folder");
    }

    private static void await(Path file) {
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (!Files.exists(file) && System.nanoTime() < until) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
        assertThat(file).exists();
    }

    @Test
    void commanderSeesHowFarImportsAreAndNeitherOrdersThemNorSeesWhereTheyComeFrom() throws IOException {
        folder("watched");
        long id = as.account("imp-laso", Role.LASO, () -> imports.start(new NewImport("watched", true))).id();
        assertThat(as.account("imp-chief", Role.COMMANDER, imports::list)).extracting(ImportProgress::id)
                .contains(id);
        assertThat(as.account("imp-laso", Role.LASO, imports::place).folders()).contains("watched");
        assertThatThrownBy(() -> as.account("imp-chief", Role.COMMANDER, imports::place))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> as.account("imp-chief", Role.COMMANDER,
                () -> imports.start(new NewImport("watched", true)))).isInstanceOf(EJBAccessException.class);
        end(id);
    }

    @Test
    void onlyTheLasoOrdersAndOnlyBelowTheImportFolder() throws IOException {
        folder("mine");
        assertThatThrownBy(() -> as.account("imp-exam", Role.EXAMINER,
                () -> imports.start(new NewImport("mine", true)))).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> as.account("imp-laso", Role.LASO,
                () -> imports.start(new NewImport("../orders", true)))).isInstanceOf(Invalid.class);
        long id = as.account("imp-laso", Role.LASO, () -> imports.start(new NewImport("mine", true))).id();
        assertThat(end(id).counts().total()).isZero();
    }
}
