package secondlook.dissemination;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import secondlook.intake.RequestFacts;
import secondlook.policy.Manner;
import secondlook.policy.Role;
import secondlook.post.Outbox;
import secondlook.shared.Audited;
import secondlook.shared.Conflict;
import secondlook.shared.Text;

/**
 * Members release results (307.5-7.1). Each release is a row of the log, committed with its entry on the trail before
 * the letter leaves or the page says that the member may speak.
 */
@Audited
@Stateless
public class DisseminationService {

    private static final int LONGEST_REASON = 200;

    @Inject
    ReleaseDesk desk;

    @Inject
    DisseminationBook book;

    @Inject
    Outbox outbox;

    @Inject
    @ConfigProperty(name = "secondlook.address")
    Optional<String> address;

    @Inject
    @ConfigProperty(name = "secondlook.zone", defaultValue = "America/Detroit")
    String zone;

    /** All releases of a request, newest first. */
    @RolesAllowed({Role.Name.EXAMINER, Role.Name.SUPERVISOR, Role.Name.COMMANDER})
    public List<DisseminationView> log(String requestId) {
        return book.of(desk.take(requestId, false).id());
    }

    /** Mails a one-time link to an official address; the code goes by phone. */
    @RolesAllowed({Role.Name.EXAMINER, Role.Name.SUPERVISOR, Role.Name.COMMANDER})
    public NewRelease mail(String requestId, String toWhom, String mailAddress) {
        RequestFacts request = desk.take(requestId, false);
        Dissemination release = keep(request, new Dissemination.To(Manner.MAIL, toWhom, mailAddress));
        OneTimeLink.Secrets secrets = OneTimeLink.Secrets.forPerson();
        Instant expires = desk.now().plus(Duration.ofHours(desk.limits().linkHours()));
        book.keep(new OneTimeLink(release, secrets, expires));
        outbox.queue(LinkLetter.of(release, request.number(), site() + "/dissemination/open.xhtml?link="
                + secrets.secret(), expires.atZone(ZoneId.of(zone))));
        return new NewRelease(book.view(release), secrets.code());
    }

    /** Records a release by phone, before the member speaks. */
    @RolesAllowed({Role.Name.EXAMINER, Role.Name.SUPERVISOR, Role.Name.COMMANDER})
    public DisseminationView phone(String requestId, String toWhom, String number) {
        RequestFacts request = desk.take(requestId, false);
        return book.view(keep(request, new Dissemination.To(Manner.PHONE, toWhom, number)));
    }

    /** Records a release in person, before the member hands the result over. */
    @RolesAllowed({Role.Name.EXAMINER, Role.Name.SUPERVISOR, Role.Name.COMMANDER})
    public DisseminationView inPerson(String requestId, String toWhom, String witness) {
        RequestFacts request = desk.take(requestId, false);
        return book.view(keep(request, new Dissemination.To(Manner.IN_PERSON, toWhom, witness)));
    }

    private Dissemination keep(RequestFacts request, Dissemination.To to) {
        Dissemination release = book.keep(new Dissemination(desk.result(request), to, desk.domains(request),
                desk.caller(), desk.now()));
        desk.act().on(release.object() + " of report " + release.reportNumber(), release.reportSha256())
                .detail(to.manner().label() + " to " + release.toWhom() + ": " + release.how());
        desk.remark(request.id(), "Report " + release.reportNumber() + " released. " + to.manner().label() + ".");
        return release;
    }

    /** Revokes a link that has not been opened; a letter that still waits never leaves. */
    @RolesAllowed({Role.Name.EXAMINER, Role.Name.SUPERVISOR, Role.Name.COMMANDER})
    public DisseminationView revoke(long id, String reason) {
        Dissemination release = book.get(id);
        desk.take(release.requestId(), false);
        desk.act().on(release.object() + " of report " + release.reportNumber(), release.reportSha256());
        String why = Text.required("reason", reason, LONGEST_REASON);
        OneTimeLink link = book.held(id).orElseThrow(() -> new Conflict("This release has no link."));
        if (!link.view().standing()) {
            throw new Conflict("This link was opened or revoked before.");
        }
        link.revoke("by " + desk.caller().name() + ", " + why + ".");
        outbox.cancel(release.object());
        return book.view(release);
    }

    private String site() {
        return address.filter(given -> !given.isBlank()).map(given -> given.strip().replaceAll("/+$", ""))
                .orElseThrow(() -> new Conflict("Nobody outside can open a link while secondlook.address is not set. "
                        + "Ask the operator, or release by phone or in person."));
    }
}
