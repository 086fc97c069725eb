package secondlook.gallery;

import secondlook.shared.Conflict;

/** What became of one prepared photograph; the enrolment is the new one, or the one that was there before. */
record Written(Outcome outcome, EnrolmentView enrolment) {

    /** The same photograph or the same record of a source is enrolled once. */
    enum Outcome {
        ENROLLED, SAME_IMAGE, SAME_RECORD
    }

    boolean enrolled() {
        return outcome == Outcome.ENROLLED;
    }

    /** In words, for a report of an import; null for a new enrolment. */
    String duplicate() {
        return switch (outcome) {
            case ENROLLED -> null;
            case SAME_IMAGE -> "This photograph "
                    + (enrolment.expunged() ? "was expunged and is not enrolled again: it was "
                    : "is enrolled already as ") + enrolment.label() + ".";
            case SAME_RECORD -> "This record of " + enrolment.sourceAgency() + " is enrolled already as "
                    + enrolment.label() + ".";
        };
    }

    /** The new enrolment; Conflict when there is none. */
    EnrolmentView required() {
        if (!enrolled()) {
            throw new Conflict(duplicate());
        }
        return enrolment;
    }
}
