package secondlook.gallery;

import java.time.Instant;
import java.time.LocalDate;

/** One enrolment; the label is what examiners see instead of a name. An expunged one has no record number any more. */
public record EnrolmentView(long id, String label, String sourceAgency, String recordNumber, String subjectNumber,
                            LocalDate captureDate, String imageSha256, int width, int height,
                            String templateVersion, Instant enrolledAt) {

    public boolean expunged() {
        return recordNumber == null;
    }
}
