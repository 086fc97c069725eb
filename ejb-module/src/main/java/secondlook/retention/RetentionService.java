package secondlook.retention;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import secondlook.intake.HoldRecords;
import secondlook.policy.PolicyParameters;
import secondlook.policy.RetentionKind;
import secondlook.policy.RetentionPolicy;
import secondlook.policy.Role;
import secondlook.shared.Audited;
import secondlook.shared.CurrentAct;

/** Shows what is kept, what is due, what is held, and the certificates of what was purged (307.5-6.1.3.b). */
@Audited
@Stateless
public class RetentionService {

    private static final int MOST_COUNTED = 1_000;

    @Inject
    CurrentAct act;

    @Inject
    Clock clock;

    @Inject
    Purge purge;

    @Inject
    PurgeBook book;

    @Inject
    PurgeJournal journal;

    @Inject
    Slots slots;

    @Inject
    HoldRecords holds;

    /** As of now. */
    @RolesAllowed({Role.Name.COMMANDER, Role.Name.LASO, Role.Name.AUDITOR})
    public RetentionOverview overview() {
        act.on("retention", null);
        PolicyParameters inForce = purge.inForce();
        List<KindView> kinds = purge.kinds().stream().map(kind -> kind(kind, inForce)).toList();
        return new RetentionOverview(inForce.version(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), kinds,
                holds.open(), book.purged(), slots.latest().orElse(null),
                clock.instant().truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS), journal.file().toString());
    }

    private KindView kind(RetentionKind kind, PolicyParameters inForce) {
        return new KindView(kind, RetentionPolicy.words(inForce.retention(), kind), purge.kept(kind),
                purge.due(kind, MOST_COUNTED).size());
    }

    /** The newest certificates. */
    @RolesAllowed({Role.Name.COMMANDER, Role.Name.LASO, Role.Name.AUDITOR})
    public List<CertificateView> certificates() {
        act.on("purge certificates", null);
        return book.newest();
    }

    /** One certificate with its objects. */
    @RolesAllowed({Role.Name.COMMANDER, Role.Name.LASO, Role.Name.AUDITOR})
    public CertificateDetail certificate(long id) {
        PurgeCertificate certificate = found(id);
        return new CertificateDetail(certificate.view(), book.objects(id));
    }

    /** As it was certified: the bytes whose SHA-256 stands on the audit trail. */
    @RolesAllowed({Role.Name.COMMANDER, Role.Name.LASO, Role.Name.AUDITOR})
    public byte[] json(long id) {
        return found(id).content().getBytes(StandardCharsets.UTF_8);
    }

    /** Its objects for a spreadsheet. */
    @RolesAllowed({Role.Name.COMMANDER, Role.Name.LASO, Role.Name.AUDITOR})
    public byte[] csv(long id) {
        PurgeCertificate certificate = found(id);
        return CertificateText.csv(certificate.view(), book.objects(id)).getBytes(StandardCharsets.UTF_8);
    }

    private PurgeCertificate found(long id) {
        act.on("purge certificate " + id, null);
        PurgeCertificate certificate = book.found(id);
        act.on("purge certificate " + id, certificate.sha256());
        return certificate;
    }
}
