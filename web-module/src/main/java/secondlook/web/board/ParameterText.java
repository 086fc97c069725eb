package secondlook.web.board;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import secondlook.policy.Offense;
import secondlook.policy.PhotographKind;
import secondlook.policy.QualityElement;

/**
 * A parameter of the policy as the Board reads it (307.5-6.4), from the bundle of parameters.
 *
 * @param group  headline under which it stands
 * @param label  what it is
 * @param unit   what it is counted in, or how it is written
 * @param source where the value that came with the software is from
 */
public record ParameterText(String group, String label, String unit, String source) {

    static final String GROUP = "group.";
    static final String UNIT = ".unit";
    static final String SOURCE = ".source";

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("secondlook.web.parameters",
            Locale.ENGLISH);
    private static final List<String> ENTRIES = BUNDLE.keySet().stream().filter(key -> !key.startsWith(GROUP)
            && !key.endsWith(UNIT) && !key.endsWith(SOURCE)).sorted().toList();

    /** Of a path as the sheet of the policy has it. */
    public static ParameterText of(String path) {
        return ENTRIES.stream().flatMap(entry -> kept(entry, path).map(name -> text(path, entry, name)).stream())
                .findFirst().orElseThrow(() -> new IllegalArgumentException("Nobody says what " + path + " is"));
    }

    /** By what the entry's list keeps the parameter, empty text for one of no list; nothing for another's path. */
    static Optional<String> kept(String entry, String path) {
        int star = entry.indexOf('*');
        if (star < 0) {
            return entry.equals(path) ? Optional.of("") : Optional.empty();
        }
        Matcher found = Pattern.compile(Pattern.quote(entry.substring(0, star)) + "(.+)"
                + Pattern.quote(entry.substring(star + 1))).matcher(path);
        return found.matches() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static ParameterText text(String path, String entry, String kept) {
        String unit = Arrays.stream(QualityElement.values()).filter(element -> element.name().equals(kept))
                .map(QualityElement::unit).findFirst().orElse("");
        String name = name(kept);
        int part = path.indexOf('.');
        return new ParameterText(BUNDLE.getString(GROUP + (part < 0 ? "general" : path.substring(0, part))),
                said(entry, name, unit), said(entry + UNIT, name, unit), said(entry + SOURCE, name, unit));
    }

    private static String name(String kept) {
        return Stream.of(Arrays.stream(QualityElement.values()).filter(one -> one.name().equals(kept))
                        .map(QualityElement::label),
                Arrays.stream(Offense.values()).filter(one -> one.name().equals(kept)).map(Offense::label),
                Arrays.stream(PhotographKind.values()).filter(one -> one.name().equals(kept))
                        .map(PhotographKind::label)).flatMap(labels -> labels).findFirst().orElse(kept);
    }

    private static String said(String key, String name, String unit) {
        String text = BUNDLE.getString(key);
        return text.contains("{") ? new MessageFormat(text, Locale.ENGLISH).format(new Object[] {name, unit}) : text;
    }
}
