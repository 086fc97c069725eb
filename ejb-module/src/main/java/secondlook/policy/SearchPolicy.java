package secondlook.policy;

import java.util.regex.Pattern;

/**
 * When one probe may be searched, by whom, from where and how long a list comes back (307.5-3.3, 3.4, 5.2 to 5.4.2).
 */
public final class SearchPolicy {

    private static final Pattern MOBILE = Pattern.compile("Mobi|Android|iPhone|iPad|iPod|Windows Phone|Opera Mini|"
            + "Kindle|Silk/|BlackBerry|PlayBook|webOS|KaiOS|Windows CE|Symbian", Pattern.CASE_INSENSITIVE);
    private static final int SHORTEST_REASON = 15;

    private SearchPolicy() {
    }

    /** Examiners search, and never for themselves: the requester's own account may not. */
    @Implements({Clause.EXAMINER, Clause.TWO_EXAMINERS})
    public static Decision examiner(Role role, String account, String requesterAccount) {
        if (role != Role.EXAMINER) {
            return Decision.refuse(Clause.EXAMINER, "Only a trained examiner may search.");
        }
        return Decision.when(!account.equals(requesterAccount), Clause.TWO_EXAMINERS,
                "You asked for this search; another examiner must run it.");
    }

    /** Searches and results only at a registered workstation, never on a mobile device. */
    @Implements({Clause.NO_MOBILE})
    public static Decision workstation(boolean registered, String userAgent) {
        if (userAgent != null && MOBILE.matcher(userAgent).find()) {
            return Decision.refuse(Clause.NO_MOBILE,
                    "Facial recognition may not be used on a mobile device. Use a registered workstation.");
        }
        return Decision.when(registered, Clause.NO_MOBILE,
                "This address is not a registered workstation. Ask the LASO to register it.");
    }

    /** The status as it is now, asked again before each search. */
    @Implements({Clause.INVESTIGATION})
    public static Decision caseStillOpen(CaseStatus now) {
        return Decision.when(IntakePolicy.caseStatus(now).allowed(), Clause.INVESTIGATION,
                "The case is no longer active or ongoing: it may not be searched. Tell the requester.");
    }

    /** One probe, one case, one search; a further one needs its reason in writing. */
    @Implements({Clause.NO_PREDICTION})
    public static Decision repeated(int searchesBefore, String reason) {
        return Decision.when(searchesBefore == 0 || reason != null && reason.strip().length() >= 15,
                Clause.NO_PREDICTION, "This probe was searched before. State in at least 15 characters why again.");
    }

    /** The requester's narrative is about one individual: with several faces the examiner says which and why. */
    @Implements({Clause.INDIVIDUAL})
    public static Decision chosenFace(int faces, String narrative) {
        return Decision.when(faces <= 1 || narrative != null && narrative.strip().length() >= 15, Clause.INDIVIDUAL,
                "There are several faces. Say in at least 15 characters whom the requester's narrative is about.");
    }

    @Implements({Clause.EXAMINER})
    public static Decision faceSize(int smallestEdge, PolicyParameters parameters) {
        return Decision.when(smallestEdge >= parameters.smallestFace(), Clause.EXAMINER, "The face is " + smallestEdge
                + " pixels; at least " + parameters.smallestFace() + " are needed. Ask the requester for the original "
                + "image in full resolution.");
    }

    /**
     * Examiners assess the quality of an image and whether it is appropriate: limited quality is shown and no more; a
     * face that is unsuitable is searched only with the examiner's reason in writing.
     */
    @Implements({Clause.EXAMINER})
    public static Decision quality(Suitability overall, String reason, PolicyParameters parameters) {
        return Decision.when(overall != Suitability.UNSUITABLE || !parameters.quality().reasonAsked()
                || written(reason), Clause.EXAMINER, "The quality of this face is unsuitable for a search. Ask the "
                + "requester for a better picture, or state in at least " + SHORTEST_REASON
                + " characters why it is searched all the same.");
    }

    /** A second still of the case is compared only when it is said why it shows the individual of the narrative. */
    @Implements({Clause.INDIVIDUAL})
    public static Decision secondStill(String whom) {
        return Decision.when(written(whom), Clause.INDIVIDUAL, "Say in at least " + SHORTEST_REASON
                + " characters why the second picture is taken to show the individual of the requester's narrative.");
    }

    private static boolean written(String reason) {
        return reason != null && reason.strip().length() >= SHORTEST_REASON;
    }

    @Implements({Clause.GALLERY})
    public static Decision listLength(int asked, PolicyParameters parameters) {
        return Decision.when(asked >= parameters.shortestList() && asked <= parameters.longestList(), Clause.GALLERY,
                "Ask for " + parameters.shortestList() + " to " + parameters.longestList() + " candidates.");
    }

    /** Criminal mug shots only; the kind is stated by the source of the record. */
    @Implements({Clause.GALLERY})
    public static Decision mugShot(boolean bookingPhotograph, String sourceAgency, String recordNumber) {
        return Decision.when(bookingPhotograph && sourceAgency != null && !sourceAgency.isBlank()
                        && recordNumber != null && !recordNumber.isBlank(), Clause.GALLERY,
                "The gallery holds criminal mug shots only, each with its source agency and record number.");
    }
}
