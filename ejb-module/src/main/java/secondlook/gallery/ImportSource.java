package secondlook.gallery;

import java.time.LocalDate;
import java.util.Objects;
import secondlook.policy.PhotographKind;

/**
 * What a source says of one photograph; parts that it leaves open are null.
 *
 * @param frontal whether it shows a face from the front, so that a template can be made
 */
record ImportSource(String agency, String recordNumber, String subjectNumber, LocalDate captured,
                    PhotographKind photograph, boolean frontal) {

    ImportSource {
        Objects.requireNonNull(photograph, "photograph");
    }

    /** Nothing is known beside the file: it has to say everything itself. */
    static ImportSource silent() {
        return new ImportSource(null, null, null, null, PhotographKind.UNKNOWN, true);
    }

    NewEnrolment booking(byte[] image) {
        return new NewEnrolment(agency, recordNumber, subjectNumber, captured,
                photograph == PhotographKind.BOOKING, image);
    }
}
