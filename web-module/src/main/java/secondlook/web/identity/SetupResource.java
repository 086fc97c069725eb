package secondlook.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import secondlook.identity.AccountView;
import secondlook.identity.FirstLaso;
import secondlook.identity.NewAccount;
import secondlook.identity.SetupService;
import secondlook.policy.Role;
import secondlook.shared.Invalid;

/** Sets the first account, once, with the token that only the operator of the machine can read (307.5-7.7). */
@Path("setup")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SetupResource {

    @Inject
    private SetupService setup;

    @POST
    public Response firstAccount(@HeaderParam("X-Setup-Token") String token, FirstAccount wanted) {
        if (wanted == null) {
            throw new Invalid("body", "Send user name, name, unit and password as JSON.");
        }
        FirstLaso first = setup.firstLaso(new NewAccount(wanted.username(), wanted.name(), wanted.unit(), Role.LASO,
                wanted.password()), token);
        AccountView made = first.account();
        String address = first.offer().address();
        return Response.status(Response.Status.CREATED).entity(new AccountAnswer(made.username(), made.name(),
                made.unit(), made.role().name(), address, new QrCode(address).text())).build();
    }

    /** Confirms the second factor of the first account by a code of it (307.5-7.1). */
    @POST
    @Path("factor")
    public FactorConfirmed confirmFactor(@HeaderParam("X-Setup-Token") String token, FactorConfirmation given) {
        if (given == null) {
            throw new Invalid("body", "Send user name and code as JSON.");
        }
        return new FactorConfirmed(setup.confirmFactor(given.username(), given.code(), token));
    }
}
