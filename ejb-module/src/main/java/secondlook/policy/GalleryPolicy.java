package secondlook.policy;

import java.time.LocalDate;

/** What may become part of the gallery and who takes out of it (307.5-5.4.2, 7.4): mug shots, each with its source. */
public final class GalleryPolicy {

    private GalleryPolicy() {
    }

    /** Only a booking photograph; never what probes are made of, nor pictures of people who were not booked. */
    @Implements({Clause.GALLERY})
    public static Decision photograph(PhotographKind kind, ScopeLimits scope) {
        return Decision.when(scope.takes(kind), Clause.GALLERY,
                "The gallery holds criminal mug shots only; this is " + kind.label()
                        + ". Send the booking photograph or leave the record out.");
    }

    /** The record it comes from can be found again. */
    @Implements({Clause.GALLERY})
    public static Decision source(String sourceAgency, String recordNumber) {
        return Decision.when(said(sourceAgency) && said(recordNumber), Clause.GALLERY,
                "A mug shot is enrolled only with its source agency and record number. Add them to the import.");
    }

    /** A photograph that a request brought in as its probe stays a probe, whatever a source says of it. */
    @Implements({Clause.GALLERY})
    public static Decision neverAProbe(long requestsWithThisImage) {
        return Decision.when(requestsWithThisImage == 0, Clause.GALLERY,
                "This very image is a probe of a request. Probes are never enrolled: leave it out.");
    }

    /** Only the LASO takes somebody out of the gallery, and only on a statute or an order that can be looked up. */
    @Implements({Clause.PROTECTED_STORE})
    public static Decision expunge(Role role, ExpungementAuthority authority, String reference, LocalDate orderedOn,
                                   LocalDate today) {
        if (role != Role.LASO) {
            return Decision.refuse(Clause.PROTECTED_STORE, "Only the LASO expunges an enrolment.");
        }
        if (authority == null || !authority.givenByPeople() || !said(reference)) {
            return Decision.refuse(Clause.PROTECTED_STORE,
                    "Name the statute or the court order, with its number, that the expungement stands on.");
        }
        return Decision.when(orderedOn != null && !orderedOn.isAfter(today), Clause.PROTECTED_STORE,
                "Give the day of the order or notice; it cannot lie in the future.");
    }

    /** Which open and past requests an expungement touches is the commanding officer's to read and acknowledge. */
    @Implements({Clause.COMMANDER_REVIEWS})
    public static Decision acknowledgeExpungement(Role role) {
        return Decision.when(role == Role.COMMANDER, Clause.COMMANDER_REVIEWS,
                "The commanding officer acknowledges what an expungement touches.");
    }

    /** The supervision and the auditor may have a recorded search run again; nobody learns a new name by it. */
    @Implements({Clause.GALLERY, Clause.COMMANDER_REVIEWS})
    public static Decision rerun(Role role) {
        return Decision.when(role == Role.SUPERVISOR || role == Role.COMMANDER || role == Role.AUDITOR, Clause.GALLERY,
                "A recorded search is run again by the supervision or the auditor only.");
    }

    /** Another model is searched with only when every photograph has its template or its reason for having none. */
    @Implements({Clause.GALLERY})
    public static Decision switchModel(Role role, long enrolments, long templates, long without) {
        if (role != Role.LASO) {
            return Decision.refuse(Clause.GALLERY, "Only the LASO switches the gallery to another face model.");
        }
        return Decision.when(enrolments == templates + without, Clause.GALLERY, "Of " + enrolments
                + " photographs " + (enrolments - templates - without) + " still lack a template of the new model. "
                + "Switch when all have been read.");
    }

    private static boolean said(String text) {
        return text != null && !text.isBlank();
    }
}
