package secondlook.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import secondlook.policy.Role;
import secondlook.shared.CurrentCaller;

/** Who looks at the page. */
@Named
@RequestScoped
public class Me {

    @Inject
    private CurrentCaller caller;

    public boolean isSignedIn() {
        return caller.known();
    }

    public String getAccount() {
        return caller.get().account();
    }

    public String getName() {
        return caller.get().name();
    }

    public String getUnit() {
        return caller.get().unit();
    }

    public Role getRole() {
        return caller.known() ? caller.get().role() : null;
    }

    /** Whether the reader has one of the roles, named with blanks between them. */
    public boolean is(String roles) {
        return caller.known() && List.of(roles.split(" ")).contains(caller.get().role().name());
    }

    public boolean isAtWorkstation() {
        return caller.known() && caller.get().atRegisteredWorkstation();
    }
}
