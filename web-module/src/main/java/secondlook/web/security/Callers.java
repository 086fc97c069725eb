package secondlook.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import secondlook.agency.AgencyGrant;
import secondlook.agency.ClientDirectory;
import secondlook.agency.ClientSignInService;
import secondlook.audit.AuditTrail;
import secondlook.gallery.BookingClientView;
import secondlook.gallery.BookingDirectory;
import secondlook.identity.SignedIn;
import secondlook.policy.Role;
import secondlook.shared.Caller;
import secondlook.shared.CurrentCaller;
import secondlook.shared.Origin;
import secondlook.token.AccessToken;
import secondlook.web.error.Correlation;
import secondlook.web.error.ProblemWriter;

/** Makes the caller of this call: what the session or the token says, checked against the register as it is now. */
@RequestScoped
public class Callers {

    @Inject
    private CurrentCaller current;

    @Inject
    private Whereabouts whereabouts;

    @Inject
    private AuditTrail trail;

    @Inject
    private ProblemWriter writer;

    @Inject
    private ClientDirectory clients;

    @Inject
    private ClientSignInService clientSignIn;

    @Inject
    private BookingDirectory bookings;

    /** Where the call comes from, whoever calls. */
    void from(HttpServletRequest request) {
        current.from(new Origin(request.getRemoteAddr(), whereabouts.workstation(request),
                Correlation.of(request)));
    }

    /** The workstation or address of this call. */
    String place() {
        return current.origin().place();
    }

    /** Puts on the trail what no boundary has seen: a call that ends here. */
    void denied(AccessToken token, HttpServletRequest request, String reason) {
        trail.denied(request.getMethod() + " " + request.getRequestURI(), "client " + token.subject(), reason);
    }

    /** Whose calls are counted together: all programs of one agency, and each booking system for itself. */
    String counted() {
        Caller caller = current.get();
        return caller.agencyId() == null ? caller.account() : caller.agencyId();
    }

    /** Answers a call that came too fast; one a minute of each caller goes on the trail. */
    void slowDown(Pace.Verdict verdict, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String detail = "Too many calls in a minute. Wait " + verdict.seconds() + " seconds, then try again.";
        if (verdict.first()) {
            trail.denied(request.getMethod() + " " + request.getRequestURI(), "too many calls", detail);
        }
        response.setHeader("Retry-After", Long.toString(verdict.seconds()));
        writer.tooMany(detail, request, response);
    }

    /** The same of a call that found no place; nobody has been asked yet who calls. */
    void overloaded(HttpServletRequest request, String reason) {
        trail.denied(request.getMethod() + " " + request.getRequestURI(), "too many calls at once", reason);
    }

    /** The same of a call that was made in somebody's name without them. */
    void denied(HttpServletRequest request, String reason) {
        trail.denied(request.getMethod() + " " + request.getRequestURI(), "form of another site", reason);
    }

    void staff(SignedIn who, HttpServletRequest request) {
        current.is(new Caller(who.username(), who.name(), who.unit(), who.role(), null, null, null,
                request.getRemoteAddr(), whereabouts.workstation(request), Whereabouts.device(request),
                Correlation.of(request)));
    }

    /** A program, by the kind of its credentials; NotPermitted when they are revoked. */
    void program(AccessToken token, HttpServletRequest request) {
        if (token.groups().contains(Role.BOOKING.name())) {
            BookingClientView client = bookings.current(token.subject());
            current.is(new Caller(client.clientId(), client.clientId(), client.name(), Role.BOOKING, null, null,
                    token.id(), request.getRemoteAddr(), whereabouts.workstation(request),
                    Whereabouts.device(request), Correlation.of(request)));
        } else {
            agency(token, request);
        }
    }

    /**
     * NotPermitted when the credentials are revoked; PolicyRefused, on the trail, when the agency is suspended: a token
     * issued before is worth nothing from then on (307.5-5.5.c).
     */
    private void agency(AccessToken token, HttpServletRequest request) {
        AgencyGrant grant = clients.current(token.subject());
        current.is(new Caller(grant.clientId(), grant.clientId(), grant.agencyName(), Role.AGENCY, grant.agencyId(),
                grant.agreementId(), token.id(), request.getRemoteAddr(),
                whereabouts.workstation(request), Whereabouts.device(request), Correlation.of(request)));
        if (grant.suspended()) {
            clientSignIn.standing(grant.clientId());
        }
    }
}
