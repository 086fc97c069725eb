package secondlook.engine.face;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import secondlook.engine.face.NetworkInput.Colours;

/**
 * What a pack says of itself in {@value #FILE}: names, the SHA-256 of each file, what each network wants to be shown.
 * A folder without one is taken for the pack this program was built with, whose manifest lies in the program and
 * whose template version no other pack may claim.
 */
final class PackManifest {

    static final String FILE = "pack.properties";

    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]{0,79}");
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern SIZE = Pattern.compile("(\\d{1,4})x(\\d{1,4})");

    private final Properties entries;
    private final Path folder;
    private final String where;

    private PackManifest(Properties entries, Path folder, String where) {
        this.entries = entries;
        this.folder = folder;
        this.where = where;
    }

    static PackManifest of(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return builtIn(folder);
        }
        Properties read = new Properties();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            read.load(in);
        } catch (IOException | IllegalArgumentException e) {
            throw new ModelUnavailable("The manifest " + file.toAbsolutePath()
                    + " cannot be read: check its permissions, and that it is a properties file in UTF-8", e);
        }
        PackManifest manifest = new PackManifest(read, folder, file.toAbsolutePath().toString());
        manifest.leaveBuiltInVersionAlone();
        return manifest;
    }

    private static PackManifest builtIn(Path folder) {
        Properties read = new Properties();
        try (InputStream in = PackManifest.class.getResourceAsStream(FILE)) {
            read.load(in);
        } catch (IOException e) {
            throw new ModelUnavailable("The list of models in the program cannot be read; build it again", e);
        }
        return new PackManifest(read, folder, "The list of models in the program");
    }

    /** Scores of one template version mean the same everywhere, so what makes such templates must be the same too. */
    private void leaveBuiltInVersionAlone() {
        Properties own = builtIn(folder).entries;
        String version = value("templateVersion");
        if (!version.equals(own.getProperty("templateVersion"))) {
            return;
        }
        own.stringPropertyNames().stream().sorted()
                .filter(key -> key.matches("(detect|landmark|feature)\\..*") && !key.endsWith(".file"))
                .filter(key -> !own.getProperty(key).equals(entries.getProperty(key)))
                .findFirst().ifPresent(key -> {
                    throw new ModelUnavailable(where + " claims the template version " + version
                            + " of the pack the program was built with, but has another " + key + " (expected "
                            + own.getProperty(key) + ", found " + entries.getProperty(key)
                            + "): give the pack a templateVersion of its own");
                });
    }

    ModelPack pack() {
        List<ModelPack.ModelFile> files = new ArrayList<>();
        for (NetworkKind kind : NetworkKind.values()) {
            if (has(kind)) {
                files.add(new ModelPack.ModelFile(kind, fileName(kind), sha256(kind)));
            }
        }
        return new ModelPack(label("name"), label("version"), value("licence"), value("source"),
                label("templateVersion"), files);
    }

    boolean has(NetworkKind kind) {
        return kind.required() || entries.containsKey(kind.key() + ".file");
    }

    NetworkInput input(NetworkKind kind) {
        String key = kind.key() + ".";
        checked(key + "family", value -> value.equals(kind.family()),
                kind.family() + ", the one family this version runs");
        String[] size = checked(key + "input", value -> SIZE.matcher(value).matches() && !value.matches("0+x.*|.*x0+"),
                "a width and height such as 112x112").split("x");
        Colours colours = Colours.valueOf(checked(key + "colours", value -> value.matches("rgb|bgr|grey"),
                "rgb, bgr or grey").toUpperCase(Locale.ROOT));
        return new NetworkInput(Integer.parseInt(size[0]), Integer.parseInt(size[1]), colours,
                numbers(key + "mean", colours.planes()), scale(key + "scale", colours.planes()));
    }

    /** Where the five points lie in the input of the feature network: x and y in turn. */
    double[] alignmentPoints() {
        checked("feature.dimension", value -> value.equals(String.valueOf(FaceTemplate.LENGTH)),
                FaceTemplate.LENGTH + ", the length of a template in this version");
        NetworkInput input = input(NetworkKind.FEATURE);
        double[] points = floats("feature.points").stream().mapToDouble(Float::doubleValue).toArray();
        boolean inside = points.length == DetectedFace.COORDINATES;
        for (int i = 0; inside && i < points.length; i++) {
            inside = points[i] > 0 && points[i] < (i % 2 == 0 ? input.width() : input.height());
        }
        if (!inside) {
            throw wrong("feature.points", "five points inside the input, as x,y,x,y,..");
        }
        return points;
    }

    /** The bytes of one network, after they were checked. */
    byte[] verified(NetworkKind kind) {
        Path file = folder.resolve(fileName(kind)).toAbsolutePath();
        String remedy = "fetch the models of " + value("source") + " ";
        if (!Files.isRegularFile(file)) {
            throw new ModelUnavailable("Face model " + file + " (expected SHA-256 " + sha256(kind) + ") is missing: "
                    + remedy + "into this folder");
        }
        byte[] content = content(file);
        String found = digest(content);
        if (!found.equals(sha256(kind))) {
            throw new ModelUnavailable("Face model " + file + " has SHA-256 " + found + ", expected "
                    + sha256(kind) + ": delete it and " + remedy + "again");
        }
        return content;
    }

    private String fileName(NetworkKind kind) {
        return checked(kind.key() + ".file", value -> PLAIN_NAME.matcher(value).matches(),
                "the name of a file in the same folder");
    }

    private String sha256(NetworkKind kind) {
        return checked(kind.key() + ".sha256", value -> SHA256.matcher(value).matches(), "64 lower-case hex digits");
    }

    private String label(String key) {
        return checked(key, value -> LABEL.matcher(value).matches(),
                "at most 80 letters, digits, dots, pluses, dashes or underscores");
    }

    private List<Float> scale(String key, int planes) {
        List<Float> numbers = numbers(key, planes);
        if (numbers.contains(0f)) {
            throw wrong(key, "other than zero");
        }
        return numbers;
    }

    private List<Float> numbers(String key, int planes) {
        List<Float> numbers = floats(key);
        if (numbers.size() != 1 && numbers.size() != planes) {
            throw wrong(key, "one number, or " + planes + " with commas between");
        }
        return numbers;
    }

    private List<Float> floats(String key) {
        try {
            List<Float> numbers = Arrays.stream(value(key).split(",")).map(text -> Float.valueOf(text.trim())).toList();
            if (numbers.stream().allMatch(number -> Float.isFinite(number))) {
                return numbers;
            }
        } catch (NumberFormatException e) {
            throw new ModelUnavailable(wrong(key, "numbers with commas between").getMessage(), e);
        }
        throw wrong(key, "finite numbers with commas between");
    }

    private String checked(String key, Predicate<String> rule, String wanted) {
        String value = value(key);
        if (!rule.test(value)) {
            throw wrong(key, wanted);
        }
        return value;
    }

    private String value(String key) {
        String value = entries.getProperty(key);
        if (value == null || value.isBlank()) {
            throw new ModelUnavailable(where + " lacks " + key + ": complete it as docs/decisions/face-models.md says");
        }
        return value.trim();
    }

    private ModelUnavailable wrong(String key, String wanted) {
        return new ModelUnavailable(where + ": " + key + " is \"" + value(key) + "\" and must be " + wanted);
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new ModelUnavailable("Face model " + file
                    + " cannot be read: check the permissions of the file and the folder", e);
        }
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
