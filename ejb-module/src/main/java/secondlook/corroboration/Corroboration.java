package secondlook.corroboration;

import java.util.List;
import secondlook.policy.CorroborationPolicy.Opinion;

/**
 * The current round of a request: the opinions as signed, the statements after a consultation (empty without one), the
 * effective opinion of each examiner (the statement's where there is one; null before it is signed), and the
 * supervisor's signature or null.
 */
public record Corroboration(List<OpinionView> opinions, List<StatementView> statements, Opinion first, Opinion second,
                            SignatureView signature) {
}
