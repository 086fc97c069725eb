package secondlook.corroboration;

import java.time.Instant;

/** One examination that was opened and is not signed: by whom and since when; nothing of what is on it. */
public record SeatLine(String examinationId, String requestId, String requestNumber, String caseNumber, int ordinal,
                       String examiner, String unit, Instant openedAt) {
}
