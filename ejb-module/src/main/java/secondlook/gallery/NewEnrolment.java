package secondlook.gallery;

import java.time.LocalDate;

/** A booking photograph to enrol; bookingPhotograph is what the source states. */
public record NewEnrolment(String sourceAgency, String recordNumber, String subjectNumber, LocalDate captureDate,
                           boolean bookingPhotograph, byte[] image) {
}
