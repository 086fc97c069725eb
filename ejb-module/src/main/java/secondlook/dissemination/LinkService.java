package secondlook.dissemination;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import secondlook.intake.RequestFacts;
import secondlook.lead.LeadRecords;
import secondlook.lead.ReportContent;
import secondlook.policy.AgencyPolicy;
import secondlook.policy.DisseminationPolicy;
import secondlook.policy.Manner;
import secondlook.policy.Role;
import secondlook.shared.Audited;
import secondlook.shared.CurrentAct.Actor;
import secondlook.shared.NotFound;
import secondlook.shared.PolicyRefused;
import secondlook.shared.Text;

/**
 * One-time links are opened (307.5-7.1): after the statement is acknowledged again (307.5-5.5.b), once, and only while
 * the result stands. That it was opened is committed, with its entry on the trail, before the first byte is released.
 */
@Audited
@Stateless
public class LinkService {

    private static final int LONGEST_NAME = 200;

    @Inject
    ReleaseDesk desk;

    @Inject
    DisseminationBook book;

    @Inject
    LeadRecords leads;

    /** A link for the program of the agency that asked; the statement is acknowledged in its exact words. */
    @RolesAllowed({Role.Name.AGENCY})
    public ProgramLink forProgram(String requestId, String acknowledgement) {
        RequestFacts request = desk.take(requestId, true);
        PolicyRefused.unless(AgencyPolicy.acknowledgement(acknowledgement));
        Dissemination release = book.keep(new Dissemination(desk.result(request), new Dissemination.To(Manner.PROGRAM,
                request.contact().name(), desk.caller().account()), desk.domains(request), desk.caller(), desk.now()));
        OneTimeLink.Secrets secrets = OneTimeLink.Secrets.forProgram();
        Instant expires = desk.now().plus(Duration.ofMinutes(desk.limits().programMinutes()));
        book.keep(new OneTimeLink(release, secrets, expires));
        desk.act().on(release.object() + " of report " + release.reportNumber(), release.reportSha256())
                .detail("One-time link to the program; the statement was acknowledged");
        return new ProgramLink(secrets.secret(), expires, release.reportNumber(), release.reportVersion());
    }

    /** The report, once, to the very program that the link was made for. */
    @RolesAllowed({Role.Name.AGENCY})
    public ReportContent openAsProgram(String secret) {
        desk.act().on("one-time link", null);
        OneTimeLink link = book.found(secret);
        String program = desk.caller().account();
        if (!link.forProgram() || !link.of(desk.caller().agencyId())
                || !book.get(link.disseminationId()).how().equals(program)) {
            throw new NotFound("There is no such link for this program.");
        }
        return open(link, program);
    }

    /**
     * The report, once, to the recipient of a mailed link. Open to everybody: the recipient has no account here, but
     * both secrets.
     */
    @PermitAll
    public ReportContent open(String secret, String code, String name, String acknowledgement) {
        desk.act().on("one-time link", null).by(new Actor("one-time link", null, null, null));
        OneTimeLink link = book.found(secret);
        if (link.forProgram()) {
            throw new NotFound("There is no such link.");
        }
        about(link);
        PolicyRefused.unless(AgencyPolicy.acknowledgement(acknowledgement));
        String who = Text.required("name", name, LONGEST_NAME);
        standing(link);
        boolean right = link.opensWith(secret, code);
        if (!right) {
            long id = link.disseminationId();
            desk.act().ifRefused(() -> book.held(id).orElseThrow().wrongCode(desk.limits()));
        }
        PolicyRefused.unless(DisseminationPolicy.code(right, link.wrongCodes(), desk.limits()));
        return open(link, who);
    }

    private Dissemination about(OneTimeLink link) {
        Dissemination release = book.get(link.disseminationId());
        desk.facts(release.requestId());
        desk.act().on(release.object() + " of report " + release.reportNumber(), release.reportSha256());
        return release;
    }

    private void standing(OneTimeLink link) {
        Dissemination release = about(link);
        int latest = desk.result(desk.facts(release.requestId())).report().version();
        PolicyRefused.unless(DisseminationPolicy.open(link.asPolicySees(release.reportVersion()), latest, desk.now()));
    }

    private ReportContent open(OneTimeLink found, String who) {
        OneTimeLink link = book.held(found.disseminationId()).orElseThrow();
        standing(link);
        Dissemination release = about(link);
        link.opened(who, desk.now());
        book.keep(new LinkOpening(link, who, desk.place(), desk.now()));
        desk.act().detail("Opened by " + who + ", who acknowledged the statement");
        desk.remark(release.requestId(), "Report " + release.reportNumber() + " was received over its one-time link.");
        return leads.content(release.requestId(), release.reportVersion());
    }
}
