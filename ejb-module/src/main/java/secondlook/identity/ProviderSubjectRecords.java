package secondlook.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import secondlook.openid.Stated;

/**
 * Keeps whom the provider knows and no account is bound to, in a transaction of its own, because the refused sign-in
 * rolls its own back: the LASO finds the person there (307.5-6.1.2.b). Open to everybody: who asks has no role yet.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ProviderSubjectRecords {

    @Inject
    private ProviderBook book;

    @Inject
    private Clock clock;

    /** Somebody has asked; answers with the reference by which the LASO finds the person. */
    public String asked(Stated stated) {
        ProviderSubject subject = book.find(stated).orElseGet(() -> {
            ProviderSubject fresh = new ProviderSubject(stated, clock.instant());
            book.keep(fresh);
            return fresh;
        });
        subject.asked(stated, clock.instant());
        return subject.reference();
    }
}
