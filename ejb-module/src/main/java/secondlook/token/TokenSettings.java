package secondlook.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Under which names tokens are issued and taken, read once at the start. A second issuer that is configured by halves
 * stops the start: half of it would be a door ajar.
 */
@ApplicationScoped
public class TokenSettings {

    static final String PREFIX = "secondlook.token.";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final String address;
    private final String issuer;
    private final String audience;
    private final External external;

    /**
     * An authorization server of somebody else whose tokens are taken too.
     *
     * @param client claim that holds the client id under which the program is registered here
     * @param scope  claim with the scopes, names between blanks or a list
     */
    record External(String issuer, URI keys, String audience, String client, String scope) {
    }

    protected TokenSettings() {
        this(key -> null);
    }

    @Inject
    public TokenSettings(Container container) {
        this(container::value);
    }

    TokenSettings(Function<String, String> config) {
        address = text(config, "secondlook.address", "https://localhost:8443").replaceFirst("/+$", "");
        issuer = text(config, PREFIX + "issuer", address);
        audience = text(config, PREFIX + "audience", "second-look-api");
        external = external(config);
    }

    /** The configuration of the server, a bean so that it is asked there only. */
    @ApplicationScoped
    public static class Container {

        String value(String key) {
            return ConfigProvider.getConfig().getOptionalValue(key, String.class).orElse(null);
        }
    }

    private static String text(Function<String, String> config, String key, String otherwise) {
        String value = config.apply(key);
        return value == null || value.isBlank() ? otherwise : value.strip();
    }

    private External external(Function<String, String> config) {
        String prefix = PREFIX + "external.";
        String name = text(config, prefix + "issuer", null);
        String keys = text(config, prefix + "jwks", null);
        String meant = text(config, prefix + "audience", null);
        if (name == null && keys == null && meant == null) {
            return null;
        }
        if (name == null || keys == null || meant == null || name.equals(issuer)) {
            throw new IllegalStateException("Set " + prefix + "issuer, .jwks and .audience, all three, the issuer "
                    + "another than " + issuer + "; or none of them.");
        }
        URI at = URI.create(keys);
        if (!"https".equals(at.getScheme()) && !("http".equals(at.getScheme()) && LOOPBACK.contains(at.getHost()))) {
            throw new IllegalStateException(prefix + "jwks has to be an https address: whoever can change the keys on "
                    + "their way can sign tokens.");
        }
        return new External(name, at, meant, text(config, prefix + "claim.client", "azp"),
                text(config, prefix + "claim.scope", "scope"));
    }

    /** The issuer that stands in our tokens. */
    public String issuer() {
        return issuer;
    }

    /** For whom our tokens are. */
    public String audience() {
        return audience;
    }

    /** Where assertions are handed in. */
    public String tokenUrl() {
        return address + "/api/v1/token";
    }

    /** Where our public keys are. */
    public String keysUrl() {
        return address + "/.well-known/jwks.json";
    }

    /** Where the programming interface is described. */
    public String descriptionUrl() {
        return address + "/openapi";
    }

    /** Null without one. */
    External external() {
        return external;
    }
}
