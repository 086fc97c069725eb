package secondlook.lead;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import secondlook.policy.RetentionKind;
import secondlook.shared.Erased;
import secondlook.shared.Keeping;
import secondlook.shared.PurgeSource;

/**
 * The pages of issued reports (307.5-6.1.3.b). That a version was issued, when, by whom, and its hash stay for later
 * disclosure. What went is named by the hash it was issued with, not by what lies there: pages that somebody damaged go
 * too. Within the purging act: MANDATORY, open to every role because that act has decided already.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ReportPurge implements PurgeSource {

    @Inject
    LeadBook book;

    @Inject
    Event<Erased> gone;

    @Inject
    Clock clock;

    @Override
    public Set<RetentionKind> kinds() {
        return EnumSet.of(RetentionKind.REPORT);
    }

    @Override
    public List<Keeping> due(RetentionKind kind, Instant since, Collection<String> leftOut, int most) {
        return book.kept(since, leftOut, most).stream()
                .map(r -> new Keeping(kind, r.number(), r.requestId(), r.issuedAt())).toList();
    }

    @Override
    public long count(RetentionKind kind) {
        return book.kept();
    }

    @Override
    public void purge(RetentionKind kind, String key) {
        book.numbered(key).ifPresent(report -> {
            long size = report.size();
            if (report.purge()) {
                gone.fire(new Erased(UUID.randomUUID().toString(), kind, key, report.requestId(), report.sha256(), size,
                        clock.instant()));
            }
        });
    }

    @Override
    public boolean present(RetentionKind kind, String key, String sha256) {
        return book.numbered(key).filter(report -> report.size() > 0 && report.sha256().equals(sha256)).isPresent();
    }
}
