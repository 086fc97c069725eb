package secondlook.corroboration;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import secondlook.policy.Perceived;

/**
 * What the examiners and the supervisor have signed.
 * For the other capabilities, within their own acts: MANDATORY because the act that calls holds the transaction and
 * the audit entry; open to every role because that act has decided already.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class CorroborationRecords {

    @Inject
    Rounds rounds;

    /** The current round; fails when a signed part is no longer what was signed. */
    public Corroboration of(String requestId) {
        return rounds.current(requestId).map(RoundFile::corroboration).orElseGet(
                () -> new Corroboration(List.of(), List.of(), null, null, null));
    }

    /** What the first examiner of the latest round perceived on the probe; empty where nobody recorded it. */
    public Optional<Perceived> perceived(String requestId) {
        return rounds.perceived(requestId);
    }
}
