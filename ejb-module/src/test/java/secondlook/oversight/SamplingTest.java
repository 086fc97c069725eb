package secondlook.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import secondlook.shared.Sha256;

class SamplingTest {

    private static final List<String> ITEMS = IntStream.rangeClosed(1, 500)
            .mapToObj(i -> String.format("SL-2026-%06d", i)).toList();
    private static final String SEED = Sha256.of(new byte[] {7});

    @Test
    void sameSeedDrawsTheSameAndAnotherDrawsAnother() {
        List<Sampling.Drawn> drawn = Sampling.draw(SEED, ITEMS, 20);
        assertThat(drawn).hasSize(20).isEqualTo(Sampling.draw(SEED, ITEMS, 20)).doesNotHaveDuplicates();
        assertThat(drawn).isEqualTo(Sampling.draw(SEED, ITEMS, 30).subList(0, 20));
        assertThat(drawn).isNotEqualTo(Sampling.draw(Sha256.of(new byte[] {8}), ITEMS, 20));
    }

    @Test
    void neitherTheOrderNorRepetitionOfThePopulationMatters() {
        List<String> turned = new java.util.ArrayList<>(ITEMS);
        java.util.Collections.reverse(turned);
        turned.addAll(ITEMS);
        assertThat(Sampling.draw(SEED, turned, 20)).isEqualTo(Sampling.draw(SEED, ITEMS, 20));
        assertThat(Sampling.draw(SEED, ITEMS.subList(0, 3), 20)).hasSize(3);
    }

    @Test
    void everyItemHasTheSameChance() {
        int[] times = new int[10];
        List<String> ten = ITEMS.subList(0, 10);
        for (int i = 0; i < 2000; i++) {
            Sampling.draw(Sha256.of(("seed" + i).getBytes()), ten, 3)
                    .forEach(drawn -> times[ten.indexOf(drawn.item())]++);
        }
        // 600 expected, standard deviation 20.5: five of them either way.
        assertThat(Arrays.stream(times).boxed()).allSatisfy(count -> assertThat(count).isBetween(500, 700));
    }

    /** The line that docs/decisions/random-evaluations.md gives to outsiders, run by a shell. */
    @Test
    void shellDrawsTheSame(@TempDir Path folder) throws IOException, InterruptedException {
        Path document = Path.of("../docs/decisions/random-evaluations.md");
        String line = Files.readAllLines(document).stream().filter(l -> l.startsWith("while read -r item")).findFirst()
                .orElseThrow();
        Files.writeString(folder.resolve("population.txt"), String.join("\n", ITEMS) + "\n");
        ProcessBuilder shell = new ProcessBuilder("bash", "-c", line).directory(folder.toFile())
                .redirectErrorStream(true);
        shell.environment().put("SEED", SEED);
        shell.environment().put("N", "20");
        shell.environment().put("LC_ALL", "C");
        Process running = shell.start();
        String said = new String(running.getInputStream().readAllBytes());
        assertThat(running.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said.lines().toList()).isEqualTo(Sampling.draw(SEED, ITEMS, 20).stream()
                .map(drawn -> drawn.key() + " " + drawn.item()).toList());
    }
}
