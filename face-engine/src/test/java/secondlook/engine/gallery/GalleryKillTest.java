package secondlook.engine.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A process that appends and removes is killed (SIGKILL) at random moments; what it acknowledged must be there.
 * {@code -Dsecondlook.kills=N} sets how often, half of it with an encrypted store.
 */
class GalleryKillTest {

    private static final int KILLS = Integer.getInteger("secondlook.kills", 25);

    private static final SecretKey KEY =
            new SecretKeySpec("thirty-two bytes of a secret key".getBytes(StandardCharsets.US_ASCII), "AES");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void killedProcessLosesNothingItAcknowledged(boolean encrypted) throws IOException, InterruptedException {
        Random random = new Random(9);
        List<Acknowledged> all = new ArrayList<>();
        for (int round = 0; round < KILLS / 2 + 1; round++) {
            all.addAll(killedAfter(1 + random.nextInt(40), random.nextInt(2_000_000), encrypted));
            try (GalleryStore store = GalleryStore.open(folder, "v", encrypted ? KEY : null)) {
                Acknowledged last = all.get(all.size() - 1);
                assertThat(store.current().point().slots()).isGreaterThanOrEqualTo(last.point().slots());
                assertThat(store.current().point().removals()).isGreaterThanOrEqualTo(last.point().removals());
                for (Acknowledged one : all.subList(Math.max(0, all.size() - 20), all.size())) {
                    assertThat(store.at(one.point()).id()).isEqualTo(one.root());
                }
            }
        }
        System.out.println(KILLS / 2 + 1 + " kills, " + all.size() + " acknowledged changes, none lost");
        assertThat(all).hasSizeGreaterThan(KILLS / 2);
    }

    private record Acknowledged(SnapshotPoint point, String root) {
    }

    private List<Acknowledged> killedAfter(int changes, int nanos, boolean encrypted)
            throws IOException, InterruptedException {
        Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                Changer.class.getName(), folder.toString(), Boolean.toString(encrypted))
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        List<Acknowledged> acknowledged = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            while (acknowledged.size() < changes) {
                acknowledged.add(parse(lines.readLine()));
            }
            long until = System.nanoTime() + nanos;
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
            child.toHandle().destroyForcibly();
            for (String line = lines.readLine(); line != null && line.endsWith(";"); line = lines.readLine()) {
                acknowledged.add(parse(line));
            }
        }
        child.waitFor();
        return acknowledged;
    }

    private static Acknowledged parse(String line) {
        String[] parts = line.split("[ ;]");
        return new Acknowledged(new SnapshotPoint(Long.parseLong(parts[0]), Long.parseLong(parts[1])), parts[2]);
    }

    /** Run as a process of its own, until it is killed. */
    static final class Changer {

        private Changer() {
        }

        public static void main(String[] arguments) {
            GalleryStore store = GalleryStore.open(Path.of(arguments[0]), "v",
                    Boolean.parseBoolean(arguments[1]) ? KEY : null);
            SnapshotPoint point = store.current().point();
            Templates made = new Templates(point.slots() * 31 + point.removals());
            Random random = new Random(point.slots());
            while (true) {
                GallerySnapshot now = store.current();
                long next = now.point().slots();
                if (random.nextInt(4) == 0 && next > 0) {
                    now = store.remove(List.of((long) random.nextInt((int) next)));
                } else {
                    List<Enrolled> added = new ArrayList<>();
                    for (int i = random.nextInt(6); i >= 0; i--) {
                        added.add(new Enrolled(next++, made.isotropic()));
                    }
                    now = store.append(added);
                }
                System.out.println(now.point().slots() + " " + now.point().removals() + " " + now.id() + ";");
            }
        }
    }
}
