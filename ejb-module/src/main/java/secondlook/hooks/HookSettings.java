package secondlook.hooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the operator says about webhooks. */
@ApplicationScoped
class HookSettings {

    private String address;
    private boolean loopback;
    private boolean sandbox;

    protected HookSettings() {
    }

    /** @param loopback whether messages may go to programs on this machine, over http too: for trials only */
    @Inject
    HookSettings(@ConfigProperty(name = "secondlook.address", defaultValue = "https://localhost:8443") String address,
                 @ConfigProperty(name = "secondlook.hooks.loopback", defaultValue = "false") boolean loopback,
                 @ConfigProperty(name = "secondlook.sandbox", defaultValue = "false") boolean sandbox) {
        this.address = address.replaceFirst("/+$", "");
        this.loopback = loopback;
        this.sandbox = sandbox;
    }

    /** Of this system, as programs call it. */
    String address() {
        return address;
    }

    boolean loopback() {
        return loopback;
    }

    boolean sandbox() {
        return sandbox;
    }
}
