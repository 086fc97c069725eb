package secondlook.corroboration;

import java.util.List;

/**
 * The disagreement and what came of it: both opinions as signed, then each examiner's statement; mine says whether the
 * caller has stated yet.
 */
public record ConsultationSheet(String requestId, String requestNumber, List<OpinionView> opinions,
                                List<StatementView> statements, boolean mine) {
}
