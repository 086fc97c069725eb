package secondlook.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import secondlook.identity.AccountDirectory;

/** When a page locks itself. */
@Named("idle")
@RequestScoped
public class IdleView {

    @Inject
    private AccountDirectory accounts;

    public int getMinutes() {
        return accounts.idleMinutes();
    }
}
