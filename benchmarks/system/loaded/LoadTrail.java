import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Compares the trail of a stopped system with the calls that were answered: each has its entry. */
public final class LoadTrail {

    private LoadTrail() {
    }

    public static void main(String[] args) throws Exception {
        Properties calls = new Properties();
        try (var in = Files.newBufferedReader(Path.of(args[1]))) {
            calls.load(in);
        }
        Map<String, Integer> told = new TreeMap<>();
        calls.forEach((key, count) -> {
            String[] parts = key.toString().split(" ");
            int status = Integer.parseInt(parts[1]);
            if (status > 0 && status < 400) {
                told.merge(parts[0] + " ALLOWED", Integer.parseInt(count.toString()), Integer::sum);
            }
        });
        Map<String, Integer> entries = new Records(Path.of(args[0])).byAct("load-");
        told.forEach((act, count) -> System.out.printf("%-32s answered %7d   entries %7d%s%n", act, count,
                entries.getOrDefault(act, 0), count.equals(entries.getOrDefault(act, 0)) ? "" : "   DIFFERENT"));
    }
}
