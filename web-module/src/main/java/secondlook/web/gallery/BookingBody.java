package secondlook.web.gallery;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import secondlook.gallery.NewBooking;
import secondlook.policy.PhotographKind;
import secondlook.shared.Invalid;

/**
 * The JSON part of a booking. What is missing stays null, so that the rule that needs it is the one to refuse; an
 * ANSI/NIST file says everything but the kind of photograph itself.
 *
 * @param pose FRONT, or OTHER for a profile, an angled view, a scar, mark or tattoo; FRONT when missing
 */
public record BookingBody(String sourceAgency, String recordNumber, String subjectNumber, String captureDate,
                          String photograph, String pose) {

    NewBooking booking(byte[] image, String idempotencyKey) {
        return new NewBooking(sourceAgency, recordNumber, subjectNumber, captured(), kind(), frontal(),
                idempotencyKey, image);
    }

    private LocalDate captured() {
        try {
            return captureDate == null || captureDate.isBlank() ? null : LocalDate.parse(captureDate.strip());
        } catch (DateTimeException e) {
            throw new Invalid("captureDate", "Write the day as 2025-01-31.");
        }
    }

    private PhotographKind kind() {
        if (photograph == null || photograph.isBlank()) {
            return null;
        }
        String wanted = photograph.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(PhotographKind.values()).filter(kind -> kind.name().equals(wanted)).findFirst()
                .orElseThrow(() -> new Invalid("photograph", "Use one of " + Arrays.stream(PhotographKind.values())
                        .map(Enum::name).collect(Collectors.joining(", ")) + "."));
    }

    private boolean frontal() {
        String wanted = pose == null ? "FRONT" : pose.strip().toUpperCase(Locale.ROOT);
        if (!wanted.equals("FRONT") && !wanted.equals("OTHER")) {
            throw new Invalid("pose", "Use FRONT or OTHER.");
        }
        return wanted.equals("FRONT");
    }
}
