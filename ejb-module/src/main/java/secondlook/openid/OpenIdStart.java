package secondlook.openid;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Stops the start when the provider's configuration is begun and not whole, rather than the first sign-in. */
@Singleton
@Startup
@DenyAll
public class OpenIdStart {

    @Inject
    private OpenIdProvider provider;

    @PostConstruct
    void look() {
        provider.check();
    }
}
