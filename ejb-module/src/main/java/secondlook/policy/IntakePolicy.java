package secondlook.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What may be asked for at all (307.5-1, 2.7, 3.1 to 3.6, 5.1 to 5.3, 5.4.1). Every method answers for one part of a
 * request; the boundary asks them in order and the first refusal is the answer.
 */
public final class IntakePolicy {

    private static final Pattern IMMIGRATION = words("immigration", "immigrant", "undocumented", "deport\\w*",
            "ICE detainer", "visa status", "citizenship status", "border status");
    private static final Pattern SURVEILLANCE = words("surveil\\w*", "live feed", "live camera", "watch ?list",
            "track (his|her|their) movements", "monitor (the )?(public|crowd)");
    private static final Pattern PREDICTION = words("predict\\w*", "pre-?crime", "likely to offend", "future crimes?",
            "potential offenders?", "risk score");
    private static final Pattern PROTECTED = words("protest\\w*", "demonstrat(or|ors|ion|ions)", "rally",
            "activis[mt]s?", "religio\\w*", "mosque",
            "church", "synagogue", "muslim", "christian", "jew(ish)?", "political\\w*",
            "union member\\w*", "black lives", "race", "racial", "ethnic\\w*", "nationality", "foreign(er|ers)",
            "gay", "lesbian", "transgender", "sexual orientation", "disab(led|ility)", "gender identity",
            "hispanic", "latino", "arab", "immigrants?");
    private static final List<String> BOILERPLATE = List.of("reasonable suspicion exists", "see report", "see attached",
            "n/a", "none", "as per report", "lorem ipsum", "test test", "suspect in crime", "to be provided");

    private IntakePolicy() {
    }

    private static Pattern words(String... words) {
        return Pattern.compile("\\b(" + String.join("|", words) + ")\\b", Pattern.CASE_INSENSITIVE);
    }

    /** The offense as offered; only what is on the closed list in force is allowed. */
    @Implements({Clause.PURPOSE, Clause.PART_ONE_CRIMES, Clause.INVESTIGATION})
    public static Decision offense(String offered, ScopeLimits scope) {
        return Decision.when(stated(offered, scope).isPresent(), Clause.INVESTIGATION,
                "The offense must be one of: " + String.join(", ", scope.listed().stream()
                        .map(o -> o.name() + " (" + o.label() + ")").toList())
                        + ". Facial recognition may not be used for any other offense.");
    }

    /** The offense of that name, empty when it is not on the list. */
    public static Optional<Offense> stated(String offered, ScopeLimits scope) {
        String name = offered == null ? "" : offered.strip().toUpperCase(Locale.ROOT);
        return scope.listed().stream().filter(o -> o.name().equals(name)).findFirst();
    }

    @Implements({Clause.PURPOSE, Clause.INVESTIGATION})
    public static Decision caseStatus(CaseStatus status) {
        return Decision.when(status == CaseStatus.ACTIVE || status == CaseStatus.ONGOING, Clause.INVESTIGATION,
                "The investigation must be active or ongoing. Ask again when the case has been reopened.");
    }

    /** No search without an incident and a case; both numbers tie the request to one investigation. */
    @Implements({Clause.NO_PREDICTION, Clause.REQUEST})
    public static Decision incident(String incidentNumber, String caseNumber) {
        if (blank(incidentNumber)) {
            return Decision.refuse(Clause.NO_PREDICTION,
                    "State the incident number: there is no search without an incident that has happened.");
        }
        return Decision.when(!blank(caseNumber), Clause.REQUEST, "State the case number of the investigation.");
    }

    /** The purpose in the requester's words; the only purpose there is is the named case. */
    @Implements({Clause.NO_SURVEILLANCE, Clause.NO_PREDICTION, Clause.NO_IMMIGRATION})
    public static Decision purpose(String purpose, String facts) {
        if (blank(purpose)) {
            return Decision.refuse(Clause.REQUEST, "State the purpose of the request in a sentence.");
        }
        String all = purpose + "\n" + facts;
        if (IMMIGRATION.matcher(purpose).find()) {
            return Decision.refuse(Clause.NO_IMMIGRATION, "Facial recognition may never be used to assess immigration "
                    + "status. This request has been recorded.");
        }
        if (SURVEILLANCE.matcher(all).find()) {
            return Decision.refuse(Clause.NO_SURVEILLANCE,
                    "Facial recognition may not be used to surveil the public. Describe the one incident instead.");
        }
        return Decision.when(!PREDICTION.matcher(all).find(), Clause.NO_PREDICTION,
                "Facial recognition may not be used for predictive analysis. Describe the incident that has happened.");
    }

    /** The written facts of reasonable suspicion: the requester's own words, about one individual. */
    @Implements({Clause.INDIVIDUAL})
    public static Decision suspicion(String facts, PolicyParameters parameters) {
        String text = facts == null ? "" : facts.strip();
        if (text.length() < parameters.shortestFacts()) {
            return Decision.refuse(Clause.INDIVIDUAL, "Write the specific facts, in at least "
                    + parameters.shortestFacts() + " characters, that make you suspect the individual on the image.");
        }
        String lower = text.toLowerCase(Locale.ROOT);
        boolean repeats = lower.chars().distinct().count() < 10
                || Arrays.stream(lower.split("\\W+")).distinct().count() < 8;
        return Decision.when(!repeats && BOILERPLATE.stream().noneMatch(lower::equals)
                        && !lower.startsWith("lorem ipsum"), Clause.INDIVIDUAL,
                "Write the facts of this case in your own words; filler does not state reasonable suspicion.");
    }

    /** Copied text is no individual suspicion: the same words may not carry a second request about another incident. */
    @Implements({Clause.INDIVIDUAL})
    public static Decision ownWords(boolean sameTextOnAnotherIncident) {
        return Decision.when(!sameTextOnAnotherIncident, Clause.INDIVIDUAL,
                "These facts are word for word those of another incident's request. Write the facts of this one.");
    }

    /** Wording that a supervisor must decide on before anything is searched; refused means flagged, not turned away. */
    @Implements({Clause.PROTECTED_BASIS})
    public static Decision protectedBasis(String purpose, String facts) {
        var found = PROTECTED.matcher(purpose + "\n" + facts);
        return found.find() ? Decision.refuse(Clause.PROTECTED_BASIS, "The wording \"" + found.group()
                + "\" touches a protected basis. A supervisor decides before anything is searched.") : Decision.allow();
    }

    /** What is added to a request on its way is held against the words of the request; nobody decides on it apart. */
    @Implements({Clause.NO_SURVEILLANCE, Clause.NO_PREDICTION, Clause.NO_IMMIGRATION, Clause.PROTECTED_BASIS})
    public static Decision information(String text) {
        Decision words = purpose(text, "");
        if (words.refused()) {
            return words;
        }
        var found = PROTECTED.matcher(text);
        return found.find() ? Decision.refuse(Clause.PROTECTED_BASIS, "The wording \"" + found.group() + "\" touches a "
                + "protected basis. Answer without it, or withdraw the request and hand in a new one, on whose wording "
                + "a supervisor decides.") : Decision.allow();
    }

    /** A still image and nothing else; what came instead decides the clause and the advice. */
    @Implements({Clause.NO_VIDEO, Clause.STILL_IMAGES})
    public static Decision probe(ProbeContent content, String advice) {
        return switch (content) {
            case STILL_IMAGE -> Decision.allow();
            case VIDEO, ANIMATION, APPENDED_VIDEO -> Decision.refuse(Clause.NO_VIDEO,
                    "The picture is " + content.label() + ". " + advice);
            default -> Decision.refuse(Clause.STILL_IMAGES, "The picture is " + content.label() + ". " + advice);
        };
    }

    @Implements({Clause.STILL_IMAGES})
    public static Decision source(StillSource source) {
        return Decision.when(source != null, Clause.STILL_IMAGES, "State where the still image came from: "
                + String.join(", ", Arrays.stream(StillSource.values()).map(Enum::name).toList()) + ".");
    }

    /** Each attestation must be given for itself; silence is no attestation. */
    @Implements({Clause.PROTECTED_BASIS, Clause.STILL_IMAGES, Clause.INDIVIDUAL})
    public static Decision attestations(Attestations given) {
        if (!given.stillImage()) {
            return Decision.refuse(Clause.STILL_IMAGES, "Attest that the probe is a still image of an individual.");
        }
        if (!given.reasonableSuspicion()) {
            return Decision.refuse(Clause.INDIVIDUAL, "Attest that there is reasonable suspicion for this individual.");
        }
        return Decision.when(given.noProtectedBasis(), Clause.PROTECTED_BASIS, "Attest that the request is not based "
                + "solely on views, participation in a lawful event, or a protected class.");
    }

    /** Who asks and how to reach them; the unit stands for the agency with members of the Department. */
    @Implements({Clause.REQUEST, Clause.AGENCY_REQUEST})
    public static Decision contact(Contact contact, boolean outsideAgency) {
        Clause clause = outsideAgency ? Clause.AGENCY_REQUEST : Clause.REQUEST;
        return contact.missing().map(what -> Decision.refuse(clause, "State the requester's " + what + "."))
                .orElse(Decision.allow());
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
