package secondlook.corroboration;

import java.util.List;

/** All that the supervisor decides on. obstacle is null when it can be signed, otherwise it says what is missing. */
public record SupervisorSheet(String requestId, String requestNumber, List<OpinionView> opinions,
                              List<StatementView> statements, boolean lead, Integer leadRank, String obstacle,
                              SignatureView signature, List<String> sentBack) {
}
