package secondlook.keys;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import secondlook.shared.NotFound;
import secondlook.shared.PolicyRefused;

/**
 * Orders that {@code ./run keys} lays into {@code orders} of the data folder, which its owner alone can write: a file
 * {@code NAME.keys} of one line, {@code rotate}, {@code list} or {@code retire KEK}. The answer is
 * {@code NAME.keys-answer}, whose first line is {@code done} or {@code refused}.
 */
@ApplicationScoped
class KeyConsole {

    private static final int LONGEST_ORDER = 200;

    @Inject
    KeyService service;

    @Inject
    @ConfigProperty(name = "secondlook.home", defaultValue = "data/system")
    String home;

    void takeOrders() {
        Path folder = Path.of(home, "orders");
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path order : files.filter(file -> file.toString().endsWith(".keys")).sorted().toList()) {
                String text = Files.size(order) > LONGEST_ORDER ? "" : Files.readString(order).strip();
                Files.delete(order);
                answer(order, carryOut(text));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("An order from the console cannot be read", e);
        }
    }

    private String carryOut(String order) {
        try {
            if (order.equals("rotate")) {
                return "done\nThe key-encryption key " + service.rotate() + " is current. All keys are wrapped anew in "
                        + "the background: ./run keys shows how many are left with the old one.";
            }
            if (order.equals("list")) {
                List<String> lines = service.list();
                return "done\n" + String.join("\n", lines);
            }
            if (order.startsWith("retire ")) {
                String kek = order.substring("retire ".length()).strip();
                service.retire(kek);
                return "done\nThe key-encryption key " + kek + " was removed.";
            }
            return "refused\nThe order is neither rotate nor list nor retire and the name of a key.";
        } catch (PolicyRefused | NotFound e) {
            return "refused\n" + e.getMessage();
        }
    }

    private static void answer(Path order, String text) throws IOException {
        Path part = order.resolveSibling(order.getFileName() + "-part");
        Files.writeString(part, text + "\n");
        Files.move(part, order.resolveSibling(order.getFileName() + "-answer"), StandardCopyOption.ATOMIC_MOVE);
    }
}
