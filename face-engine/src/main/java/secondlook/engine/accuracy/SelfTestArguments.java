package secondlook.engine.accuracy;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What the command was asked for.
 *
 * @param groups the group of a file's name or of a subject
 */
record SelfTestArguments(Path folder, Path models, Path out, Pattern subject, Map<String, String> groups) {

    private static final Set<String> OPTIONS = Set.of("--models", "--out", "--subject", "--groups");

    /** What is wrong with the arguments, in one sentence. */
    static final class Wrong extends Exception {

        private static final long serialVersionUID = 1L;

        Wrong(String message) {
            super(message);
        }
    }

    static SelfTestArguments of(String[] given) throws Wrong {
        Map<String, String> options = new HashMap<>();
        String folder = null;
        for (int i = 0; i < given.length; i++) {
            if (OPTIONS.contains(given[i])) {
                if (i + 1 == given.length) {
                    throw new Wrong(given[i] + " needs a value.");
                }
                options.put(given[i], given[++i]);
            } else if (folder == null && !given[i].startsWith("--")) {
                folder = given[i];
            } else {
                throw new Wrong("Unknown: " + given[i] + ".");
            }
        }
        if (folder == null) {
            throw new Wrong("Name the folder of the images.");
        }
        String groups = options.get("--groups");
        return new SelfTestArguments(folder(folder), path(options.getOrDefault("--models", ".assets/models")),
                path(options.getOrDefault("--out", "data/system/selftest")), pattern(options.get("--subject")),
                groups == null ? Map.of() : groups(path(groups)));
    }

    private static Path folder(String text) throws Wrong {
        Path folder = path(text);
        if (!Files.isDirectory(folder)) {
            throw new Wrong("There is no folder " + folder + ".");
        }
        return folder;
    }

    private static Path path(String text) throws Wrong {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new Wrong("\"" + text + "\" is not a path: " + e.getReason() + ".");
        }
    }

    private static Pattern pattern(String text) throws Wrong {
        try {
            return text == null ? SelfTest.SUBJECT : Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            throw new Wrong("--subject is not a regular expression: " + e.getDescription() + " in " + text + ".");
        }
    }

    /** Two columns, with or without a heading: a heading names no file and so does no harm. */
    private static Map<String, String> groups(Path file) throws Wrong {
        Map<String, String> groups = new HashMap<>();
        try {
            int number = 0;
            for (String line : Files.readAllLines(file)) {
                number++;
                String[] cells = line.split("[,;\t]", -1);
                if (!line.isBlank() && (cells.length != 2 || cells[0].isBlank() || cells[1].isBlank())) {
                    throw new Wrong("Line " + number + " of " + file + " is not: file or subject, group.");
                }
                if (!line.isBlank()) {
                    groups.put(cells[0].trim(), cells[1].trim());
                }
            }
        } catch (MalformedInputException e) {
            throw new Wrong(file + " is not a text in UTF-8.");
        } catch (IOException e) {
            throw new Wrong(file + " cannot be read.");
        }
        return groups;
    }
}
