package secondlook.web.agency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import secondlook.agency.AgencyGrant;
import secondlook.agency.ClientSignInService;
import secondlook.gallery.BookingClientService;
import secondlook.gallery.NewBookingClient;
import secondlook.shared.NotPermitted;
import secondlook.web.security.AccessTokens;
import secondlook.web.security.Scope;

/** Client credentials for a token (RFC 6749, section 4.4). Its own errors follow that standard. */
@Path("token")
@RequestScoped
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.APPLICATION_JSON)
public class TokenResource {

    @Inject
    private ClientSignInService clients;

    @Inject
    private BookingClientService bookingClients;

    @Inject
    private AccessTokens tokens;

    /** Answers with a token; a suspended agency is refused as everywhere, with the clause. */
    @POST
    public Response issue(@FormParam("grant_type") String grantType, @FormParam("client_id") String clientId,
                          @FormParam("client_secret") String clientSecret, @FormParam("scope") String scope,
                          @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        if (!"client_credentials".equals(grantType)) {
            return grantType == null ? error("invalid_request", "State grant_type=client_credentials.")
                    : error("unsupported_grant_type", "Only client_credentials is supported.");
        }
        Optional<BasicCredentials> basic = BasicCredentials.of(authorization);
        BasicCredentials given = basic.orElse(new BasicCredentials(clientId, clientSecret));
        boolean booking = given.user() != null && given.user().startsWith(NewBookingClient.PREFIX);
        Optional<String> granted = booking ? Scope.grantedToBooking(scope) : Scope.granted(scope);
        if (granted.isEmpty()) {
            return error("invalid_scope", booking ? "The scope of a booking system is bookings.write."
                    : "The scopes are requests.read and requests.write.");
        }
        try {
            return answer(Response.ok(booking ? booking(given, granted.get()) : agency(given, granted.get())));
        } catch (NotPermitted e) {
            return answer(Response.status(Response.Status.UNAUTHORIZED)
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"second-look\"")
                    .entity(new TokenError("invalid_client", e.getMessage())));
        }
    }

    private TokenAnswer booking(BasicCredentials given, String scope) {
        String token = tokens.issue(bookingClients.grant(given.user(), given.password()));
        return new TokenAnswer(token, "Bearer", AccessTokens.LIFETIME.toSeconds(), scope, null, null);
    }

    private TokenAnswer agency(BasicCredentials given, String scope) {
        AgencyGrant grant = clients.grant(given.user(), given.password());
        return new TokenAnswer(tokens.issue(grant, scope), "Bearer", AccessTokens.LIFETIME.toSeconds(), scope,
                grant.agreementExpires(), grant.warning());
    }

    private static Response error(String error, String description) {
        return answer(Response.status(Response.Status.BAD_REQUEST).entity(new TokenError(error, description)));
    }

    private static Response answer(Response.ResponseBuilder builder) {
        return builder.type(MediaType.APPLICATION_JSON).header("Pragma", "no-cache").build();
    }
}
