package secondlook.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import secondlook.AppIT;
import secondlook.audit.AuditQuery;
import secondlook.audit.AuditTrail;
import secondlook.audit.Outcome;
import secondlook.corroboration.FourPeople;
import secondlook.intake.HoldView;
import secondlook.intake.IntakeService;
import secondlook.lead.LeadService;
import secondlook.lead.LeadView;
import secondlook.policy.Clause;
import secondlook.policy.HoldAuthority;
import secondlook.policy.RetentionKind;
import secondlook.policy.RetentionPolicy;
import secondlook.policy.Role;
import secondlook.policy.Verifies;
import secondlook.shared.Caller;
import secondlook.shared.Erased;
import secondlook.shared.PolicyRefused;

/** The purge inside the server: who may, what is on the trail, and the journal beside the database. */
class RetentionIT extends AppIT {

    private final String caseNumber = "R-" + UUID.randomUUID().toString().substring(0, 18);

    @Inject
    private FourPeople people;

    @Inject
    private LeadService leads;

    @Inject
    private IntakeService intake;

    @Inject
    private HourlyPurge hourly;

    @Inject
    private PurgeService purges;

    @Inject
    private HoldService holds;

    @Inject
    private RetentionService retention;

    @Inject
    private PurgeAuditService audits;

    @Inject
    private AuditTrail trail;

    @Inject
    @ConfigProperty(name = "secondlook.journal.folder")
    private String journal;

    private static RetentionPolicy.Hold hold(HoldAuthority authority, String reference) {
        return new RetentionPolicy.Hold(authority, reference, "The trial of the co-defendant is pending.",
                LocalDate.now(ZoneOffset.UTC).plusDays(30));
    }

    /** A request that is signed off without a candidate; answers with its id. */
    private String signedOff() {
        String id = people.searched(caseNumber);
        people.examine("ann", id, null);
        people.examine("ben", id, null);
        people.signOff("sue", id);
        return id;
    }

    private void system(Work work) {
        as.caller(Caller.system(UUID.randomUUID().toString()), work::run);
    }

    private interface Work {
        void run() throws Exception;
    }

    private List<Erased> certified(String requestId) {
        return as.account("ret-com", Role.COMMANDER, () -> retention.certificates()).stream()
                .map(c -> as.account("ret-com", Role.COMMANDER, () -> retention.certificate(c.id())))
                .flatMap(c -> c.objects().stream()).filter(o -> requestId.equals(o.requestId())).toList();
    }

    @Test
    @Verifies(value = {Clause.AUTOMATIC_PURGE, Clause.PROBE_REMOVAL, Clause.PROTECTED_STORE}, refusal = false)
    void endWithoutCandidateIsJournaledCertifiedOnTheTrailAndAuditedByTheCommander() throws IOException {
        String id = signedOff();
        people.supervisor("sue", () -> leads.closeWithoutCandidate(id));
        assertThat(Files.readAllLines(Path.of(journal, PurgeJournal.FILE))).filteredOn(line -> line.contains(id))
                .hasSize(2).anyMatch(line -> line.contains("PROBE_WITHOUT_LEAD"))
                .anyMatch(line -> line.contains("PROBE_TEMPLATE"));
        system(() -> hourly.work());
        assertThat(certified(id)).extracting(Erased::kind).containsExactlyInAnyOrder(
                RetentionKind.PROBE_WITHOUT_LEAD, RetentionKind.PROBE_TEMPLATE);
        AuditQuery query = new AuditQuery("purge certificate", null, null, null, null, null, 0, 500);
        assertThat(as.account("ret-aud", Role.AUDITOR, () -> trail.read(query)).items())
                .anyMatch(line -> line.act().equals("PurgeService.certify") && line.outcome() == Outcome.ALLOWED
                        && line.account().equals("system:second-look") && line.objectHash() != null);
        PurgeAuditView audit = as.account("ret-com", Role.COMMANDER, () -> audits.draw());
        assertThat(audit.bytesRead()).isPositive();
        assertThat(as.account("ret-aud", Role.AUDITOR, () -> audits.view(audit.id())).looks())
                .anyMatch(look -> look.place().matches("Table probe_image, column image(: \\d+ of the same bytes.*)?"));
    }

    @Test
    @Verifies(value = {Clause.AUTOMATIC_PURGE, Clause.PROBE_REMOVAL}, refusal = true)
    void courtOrderKeepsThePhotographUntilTheCommanderLiftsIt() {
        String id = signedOff();
        String number = people.supervisor("sue", () -> leads.view(id)).requestNumber();
        HoldView hold = as.account("ret-laso", Role.LASO, () -> holds.place(number,
                hold(HoldAuthority.COURT_ORDER, "26-1-FH")));
        LeadView end = people.supervisor("sue", () -> leads.closeWithoutCandidate(id));
        assertThat(end.notice()).contains("out of use and held for a court");
        system(() -> hourly.purge());
        assertThatThrownBy(() -> as.account("road-ann", Role.EXAMINER, () -> intake.probe(id, 100)))
                .isInstanceOf(PolicyRefused.class);
        assertThat(as.account("ret-com", Role.COMMANDER, () -> intake.probe(id, 100)).bytes()).isNotEmpty();
        assertThatThrownBy(() -> as.account("ret-laso", Role.LASO, () -> holds.lift(hold.id(),
                "The order was set aside."))).isInstanceOf(EJBAccessException.class);
        as.account("ret-com", Role.COMMANDER, () -> holds.lift(hold.id(), "The order was set aside."));
        system(() -> hourly.purge());
        system(() -> hourly.work());
        assertThat(certified(id)).isNotEmpty();
    }

    @Test
    @Verifies(value = Clause.PROTECTED_STORE, refusal = true)
    void nobodyWhoSignsInPurgesAndOthersSeeNothing() {
        for (Role role : List.of(Role.LASO, Role.COMMANDER, Role.EXAMINER)) {
            assertThatThrownBy(() -> as.account("ret-" + role, role, () -> purges.purgeBatch()))
                    .isInstanceOf(EJBAccessException.class);
        }
        assertThatThrownBy(() -> as.account("ret-ex", Role.EXAMINER, () -> retention.overview()))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> as.account("ret-laso", Role.LASO, () -> audits.draw()))
                .isInstanceOf(EJBAccessException.class);
    }
}
