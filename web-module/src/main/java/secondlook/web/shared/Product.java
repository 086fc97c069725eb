package secondlook.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import secondlook.policy.Statement;

/** What every page says of the system itself. */
@Named
@ApplicationScoped
public class Product {

    @Inject
    @ConfigProperty(name = "secondlook.demo", defaultValue = "false")
    private boolean demo;

    @Inject
    @ConfigProperty(name = "secondlook.sandbox", defaultValue = "false")
    private boolean sandbox;

    /** Whether the data are a demonstration; every page and picture then says so. */
    public boolean isDemo() {
        return demo;
    }

    /** Whether it is one in which agencies' programs are tried out; every page and answer of the interface says so. */
    public boolean isSandbox() {
        return sandbox;
    }

    /** The statement of 307.5-5.4.4, word for word. */
    public String getStatement() {
        return Statement.TEXT;
    }
}
