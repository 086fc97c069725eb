package secondlook.policy;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which passwords may be chosen (307.5-7.7; CJIS-type defaults, NIST SP 800-63B): long, none that attackers try
 * first, and none made of what everybody knows about its owner or this place. Which characters are in it is its
 * owner's affair, and nothing asks for a new one after some time.
 */
public final class PasswordPolicy {

    /** Words of the place; they count for nothing in a password's length. */
    private static final List<String> PLACE = List.of("secondlook", "second", "look", "detroit", "michigan", "police",
            "department", "dpd", "crime", "intelligence", "unit", "facial", "recognition", "admin", "password",
            "welcome", "changeme", "letmein");
    private static final Pattern EDGES = Pattern.compile("^[^a-z]+|[^a-z]+$");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int FEWEST_CHARACTERS = 5;
    private static final int SHORTEST_WORD = 3;

    private PasswordPolicy() {
    }

    /** Whose password it is, as everybody knows them. */
    public record Owner(String username, String name, String unit) {

        private Stream<String> words() {
            return Stream.of(username, name, unit).filter(text -> text != null)
                    .flatMap(text -> Stream.concat(Stream.of(text), Stream.of(text.split("[^\\p{L}\\p{N}]+"))))
                    .map(PasswordPolicy::plain).filter(word -> word.length() >= SHORTEST_WORD);
        }
    }

    /** Whether its owner may choose it. */
    @Implements({Clause.DEFAULT_PASSWORDS})
    public static Decision mayBeChosen(String password, Owner owner, PolicyParameters parameters) {
        int shortest = parameters.shortestPassword();
        if (password == null || password.length() < shortest) {
            return no("A password has at least " + shortest + " characters. Choose a longer one: several words in a "
                    + "row are easy to remember.");
        }
        String lower = plain(password);
        if (lower.chars().distinct().count() < FEWEST_CHARACTERS) {
            return no("This password repeats the same few characters and is too easy to guess. Choose several words "
                    + "that have nothing to do with each other.");
        }
        String stem = EDGES.matcher(lower).replaceAll("");
        if (CommonPasswords.contains(lower) || CommonPasswords.contains(stem)) {
            return no("This password is on the lists of common ones that attackers try first, as it is or with digits "
                    + "or signs at its ends. Choose several words that have nothing to do with each other.");
        }
        String name = owner.username() == null ? "" : plain(owner.username());
        return Decision.when((name.isEmpty() || !lower.contains(name)) && ownPart(lower, owner) >= shortest,
                Clause.DEFAULT_PASSWORDS, "Without your names, your unit and the words of this place, too little of "
                + "this password is left. Leave them out: they are what somebody tries who knows you.");
    }

    /**
     * Whether a hash costs a guess as much as new ones do; if not, the next right password makes a new one of it.
     *
     * @param kept how it was made, null when nobody can tell
     */
    @Implements({Clause.DEFAULT_PASSWORDS})
    public static Decision keptAsDear(HashCost kept, HashCost asked) {
        boolean dear = kept != null && kept.algorithm().equals(asked.algorithm()) && kept.rounds() >= asked.rounds()
                && kept.saltBytes() >= asked.saltBytes() && kept.keyBytes() >= asked.keyBytes();
        return Decision.when(dear, Clause.DEFAULT_PASSWORDS, "The hash of this password is weaker than "
                + asked.algorithm() + " with " + asked.rounds() + " rounds. It is made anew at the next sign-in.");
    }

    /** How many characters are left without what everybody knows. */
    private static int ownPart(String lower, Owner owner) {
        String rest = NO_LETTER.matcher(lower).replaceAll("");
        boolean known = false;
        for (String word : Stream.concat(owner.words(), PLACE.stream()).map(w -> NO_LETTER.matcher(w).replaceAll(""))
                .filter(w -> w.length() >= SHORTEST_WORD).distinct()
                .sorted(Comparator.comparingInt(String::length).reversed()).toList()) {
            known = known || rest.contains(word);
            rest = rest.replace(word, "");
        }
        return known ? rest.length() : lower.length();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static Decision no(String why) {
        return Decision.refuse(Clause.DEFAULT_PASSWORDS, why);
    }
}
