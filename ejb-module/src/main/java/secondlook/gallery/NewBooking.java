package secondlook.gallery;

import java.time.LocalDate;
import secondlook.policy.PhotographKind;

/**
 * One booking handed in by a booking system. An ANSI/NIST file says source, record and pose itself.
 *
 * @param photograph     what the photograph was taken for; null counts as unknown
 * @param frontal        whether the picture shows the face from the front
 * @param idempotencyKey the sender's own key of this booking, may be null
 */
public record NewBooking(String sourceAgency, String recordNumber, String subjectNumber, LocalDate captureDate,
                         PhotographKind photograph, boolean frontal, String idempotencyKey, byte[] image) {

    ImportSource source() {
        return new ImportSource(sourceAgency, recordNumber, subjectNumber, captureDate,
                photograph == null ? PhotographKind.UNKNOWN : photograph, frontal);
    }
}
