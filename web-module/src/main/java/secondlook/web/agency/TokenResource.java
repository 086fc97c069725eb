package secondlook.web.agency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.security.cert.X509Certificate;
import java.util.Optional;
import secondlook.agency.AgencyGrant;
import secondlook.agency.ClientSignInService;
import secondlook.gallery.BookingClientService;
import secondlook.gallery.NewBookingClient;
import secondlook.policy.Role;
import secondlook.shared.NotPermitted;
import secondlook.token.NewToken;
import secondlook.token.ProgramGrant;
import secondlook.token.ProgramSignInService;
import secondlook.token.Thumbprint;
import secondlook.token.TokenDirectory;
import secondlook.web.security.Scope;
import secondlook.web.security.Whereabouts;

/**
 * Client credentials for a token (RFC 6749, section 4.4): an assertion (RFC 7523), a certificate (RFC 8705) or a
 * secret. Its own errors follow those standards.
 */
@Path("token")
@RequestScoped
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.APPLICATION_JSON)
public class TokenResource {

    @Inject
    private ClientSignInService clients;

    @Inject
    private ProgramSignInService programs;

    @Inject
    private BookingClientService bookingClients;

    @Inject
    private TokenDirectory tokens;

    @Context
    private HttpServletRequest request;

    /** Answers with a token; a suspended agency is refused as everywhere, with the clause. */
    @POST
    public Response issue(MultivaluedMap<String, String> form,
                          @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        X509Certificate shown = Whereabouts.shown(request);
        Presented given = Presented.of(form, authorization, shown == null ? null : Thumbprint.of(shown));
        if (given.wrong() != null) {
            return error("invalid_request", given.wrong());
        }
        String grantType = form.getFirst("grant_type");
        if (!"client_credentials".equals(grantType)) {
            return grantType == null ? error("invalid_request", "State grant_type=client_credentials.")
                    : error("unsupported_grant_type", "Only client_credentials is supported.");
        }
        boolean booking = given.clientId() != null && given.clientId().startsWith(NewBookingClient.PREFIX);
        Optional<String> scope = booking ? Scope.grantedToBooking(form.getFirst("scope"))
                : Scope.granted(form.getFirst("scope"));
        if (scope.isEmpty()) {
            return error("invalid_scope", booking ? "The scope of a booking system is bookings.write."
                    : "The scopes are requests.read, requests.write, requests.submit and requests.withdraw.");
        }
        return proved(given, booking, scope.get());
    }

    private Response proved(Presented given, boolean booking, String scope) {
        try {
            return answer(Response.ok(booking ? booking(given, scope) : agency(given, scope)));
        } catch (NotPermitted e) {
            return answer(Response.status(Response.Status.UNAUTHORIZED)
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"second-look\"")
                    .entity(new TokenError("invalid_client", e.getMessage())));
        }
    }

    private TokenAnswer booking(Presented given, String scope) {
        String client = bookingClients.grant(given.clientId(), given.secret()).clientId();
        String token = tokens.issue(new NewToken(client, Role.BOOKING, scope, null, null, null, null));
        return new TokenAnswer(token, "Bearer", tokens.lifetime(), scope, null, null);
    }

    private TokenAnswer agency(Presented given, String scope) {
        ProgramGrant proved = given.assertion() != null ? programs.byAssertion(given.clientId(), given.assertion())
                : given.byCertificate() ? programs.byCertificate(given.clientId(), given.certificate())
                : new ProgramGrant(clients.grant(given.clientId(), given.secret()), null, null);
        AgencyGrant grant = proved.agency();
        String token = tokens.issue(new NewToken(grant.clientId(), Role.AGENCY, scope, grant.agencyId(),
                grant.agreementId(), proved.key(), proved.certificate()));
        return new TokenAnswer(token, "Bearer", tokens.lifetime(), scope, grant.agreementExpires(), grant.warning());
    }

    private static Response error(String error, String description) {
        return answer(Response.status(Response.Status.BAD_REQUEST).entity(new TokenError(error, description)));
    }

    private static Response answer(Response.ResponseBuilder builder) {
        return builder.type(MediaType.APPLICATION_JSON).header("Pragma", "no-cache").build();
    }
}
