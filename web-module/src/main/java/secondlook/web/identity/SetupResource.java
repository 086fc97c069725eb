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
        AccountView made = setup.firstLaso(new NewAccount(wanted.username(), wanted.name(), wanted.unit(), Role.LASO,
                wanted.password()), token);
        return Response.status(Response.Status.CREATED).entity(
                new AccountAnswer(made.username(), made.name(), made.unit(), made.role().name())).build();
    }
}
