package secondlook.oversight;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import secondlook.engine.accuracy.Proportion;

/** The record that a self-test leaves, with figures made up from a seed. */
final class SimulatedSelfTest {

    private static final List<String> GROUPS = List.of("all", "Asian", "Black_women", "Black_men", "White_women",
            "White_men");

    private SimulatedSelfTest() {
    }

    static String of(Instant at, int seed) {
        Random random = new Random(seed);
        return """
                at=%s
                pack.name=face-pack
                pack.version=%d.0
                pack.templateVersion=mfn512-a1
                pack.sha256=%s
                images=4800
                people=2400
                %s
                """.formatted(at, 2 + seed / 5, "ab".repeat(32), GROUPS.stream().map(group -> lines(group,
                group.equals("all") ? 2400 : 380 + random.nextInt(200), random)).collect(Collectors.joining("\n")));
    }

    private static String lines(String group, int people, Random random) {
        return String.join("\n", line(group, "no_face_found", random.nextInt(9), 2L * people),
                line(group, "FNIR_rank_1", people / 60 + random.nextInt(12), people),
                line(group, "FNIR_at_0.30", people / 20, people),
                line(group, "TAR_at_FAR_0.1_", people - 6L - random.nextInt(30), people),
                line(group, "FAR_at_the_threshold_for_0.1_", 1800L * people * people / 4_000_000
                        + random.nextInt(300), (long) people * people / 2));
    }

    private static String line(String group, String name, long count, long of) {
        Proportion share = new Proportion(count, of);
        return String.format(Locale.ROOT, "figure.%s.%s=%.6f;%.6f;%.6f;%d;%d;0.412345", group, name, share.value(),
                share.low(), share.high(), count, of);
    }
}
