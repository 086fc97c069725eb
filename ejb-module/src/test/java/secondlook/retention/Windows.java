package secondlook.retention;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Distinctive stretches of some bytes, looked for in files as they are, in base 64 at any offset, and in hexadecimal.
 */
final class Windows {

    private static final int LONG = 48;
    private static final int SEVERAL = 12;

    private final List<byte[]> forms = new ArrayList<>();

    Windows(byte[] bytes) {
        int length = Math.min(LONG, bytes.length);
        int step = Math.max(1, (bytes.length - length) / SEVERAL);
        for (int from = 0; from + length <= bytes.length; from += step) {
            byte[] window = Arrays.copyOfRange(bytes, from, from + length);
            forms.add(window);
            forms.add(text(HexFormat.of().formatHex(window)));
            forms.add(text(HexFormat.of().withUpperCase().formatHex(window)));
            for (int shift = 0; shift < 3; shift++) {
                // Four characters a whole three bytes, whatever stands before and behind.
                int whole = (window.length - shift) / 3 * 3;
                forms.add(text(Base64.getEncoder().encodeToString(Arrays.copyOfRange(window, shift, shift + whole))));
            }
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Nothing of a file that the database has just deleted. */
    private static String content(Path file) throws IOException {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException gone) {
            return "";
        }
    }

    /** The files below the folder that hold one of them, read whole. */
    List<String> in(Path folder) throws IOException {
        List<String> holding = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                // One character a byte, so that a text search is a search for bytes.
                String content = content(file);
                if (forms.stream().anyMatch(form -> content.contains(new String(form,
                        StandardCharsets.ISO_8859_1)))) {
                    holding.add(folder.relativize(file).toString());
                }
            }
        }
        return holding;
    }
}
