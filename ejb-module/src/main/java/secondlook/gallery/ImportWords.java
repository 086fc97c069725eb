package secondlook.gallery;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import secondlook.policy.PhotographKind;

/** The words by which a list says what a photograph was taken for and what it shows. */
final class ImportWords {

    private static final Map<String, PhotographKind> KINDS = kinds();
    private static final Set<String> FRONTAL = Set.of("f", "front", "frontal", "face");
    private static final Set<String> OTHER_VIEWS = Set.of("l", "r", "a", "left", "right", "profile", "angled", "angle",
            "scar", "mark", "tattoo", "smt", "scar_mark_tattoo", "other");

    private ImportWords() {
    }

    private static Map<String, PhotographKind> kinds() {
        Map<String, PhotographKind> kinds = new HashMap<>();
        Set.of("booking", "mugshot", "mug_shot", "arrest").forEach(w -> kinds.put(w, PhotographKind.BOOKING));
        Set.of("driver_licence", "driver_license", "drivers_licence", "drivers_license", "licence", "license")
                .forEach(w -> kinds.put(w, PhotographKind.DRIVER_LICENCE));
        Set.of("surveillance", "camera", "cctv").forEach(w -> kinds.put(w, PhotographKind.SURVEILLANCE));
        Set.of("identity_card", "id_card").forEach(w -> kinds.put(w, PhotographKind.IDENTITY_CARD));
        kinds.put("probe", PhotographKind.PROBE);
        kinds.put("unknown", PhotographKind.UNKNOWN);
        return kinds;
    }

    /** What a list says of a photograph; either part is null when it says nothing of it. */
    record Said(PhotographKind kind, Boolean frontal) {
    }

    /** Null for a word that is none of ours. */
    static Said of(String text) {
        String word = plain(text);
        if (word.isEmpty()) {
            return new Said(null, null);
        }
        if (KINDS.containsKey(word)) {
            return new Said(KINDS.get(word), null);
        }
        if (FRONTAL.contains(word) || OTHER_VIEWS.contains(word)) {
            return new Said(null, FRONTAL.contains(word));
        }
        return null;
    }

    /** Lower case, with one underscore for whatever parts words. */
    static String plain(String text) {
        return text == null ? "" : text.strip().toLowerCase(Locale.ROOT).replace("'", "")
                .replaceAll("[^\\p{L}\\p{N}]+", "_").replaceAll("^_|_$", "");
    }
}
