package secondlook.trail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the verifier's command was given; IllegalArgumentException says what is wrong with it. */
record VerifierArguments(Path export, Optional<VerifierKey> log, List<VerifierKey> witnesses, List<Path> held,
                         long entry, long[] between) {

    static final String USAGE = """
            Usage: java -jar second-look-verifier.jar EXPORT [OPTIONS]   (a ZIP file or JSON lines)
              --key KEY          the log's key as published, or a file that holds it
              --witness KEY      a witness's key as published, or a file; may be repeated
              --checkpoint FILE  a checkpoint that was kept elsewhere; may be repeated
              --entry N          also show the proof that entry N is in the signed tree
              --between A B      also show the proof that the log of A entries grew into that of B
            Ends with 0 when everything holds, 1 when something does not, 2 when it cannot be read.""";

    static VerifierArguments parse(String[] words) throws IOException {
        Path export = null;
        VerifierKey log = null;
        List<VerifierKey> witnesses = new ArrayList<>();
        List<Path> held = new ArrayList<>();
        long entry = 0;
        long[] between = new long[0];
        for (int i = 0; i < words.length; i++) {
            switch (words[i]) {
                case "--key" -> log = key(after(words, ++i));
                case "--witness" -> witnesses.add(key(after(words, ++i)));
                case "--checkpoint" -> held.add(Path.of(after(words, ++i)));
                case "--entry" -> entry = number(after(words, ++i));
                case "--between" -> between = new long[] {number(after(words, ++i)), number(after(words, ++i))};
                default -> {
                    if (words[i].startsWith("-") || export != null) {
                        throw new IllegalArgumentException("unknown: " + words[i]);
                    }
                    export = Path.of(words[i]);
                }
            }
        }
        if (export == null) {
            throw new IllegalArgumentException("name the export to verify");
        }
        return new VerifierArguments(export, Optional.ofNullable(log), witnesses, held, entry, between);
    }

    private static String after(String[] words, int i) {
        if (i >= words.length) {
            throw new IllegalArgumentException(words[words.length - 1] + " needs a value");
        }
        return words[i];
    }

    private static VerifierKey key(String word) throws IOException {
        return VerifierKey.parse(word.contains("+") ? word : Files.readString(Path.of(word)));
    }

    private static long number(String word) {
        if (!word.matches("[1-9][0-9]{0,14}")) {
            throw new IllegalArgumentException("a number from 1 is due, not " + word);
        }
        return Long.parseLong(word);
    }
}
