package secondlook.openid;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import secondlook.policy.Role;

/**
 * How the department's provider is reached and what its claims mean, read once at the start. A configuration that is
 * begun and not whole stops the start with everything that is wrong with it: half of it would be a door ajar.
 *
 * @param name       what the button on the sign-in page calls the department
 * @param clientSecret shown to the provider only, in the header of the token request
 * @param returnTo   where the provider sends browsers back to
 * @param scopes     asked for; openid is always among them
 * @param roleClaim  name of the claim with groups or roles; dots lead into a claim of claims
 * @param roles      what each value of that claim stands for
 * @param unitClaim  name of the claim with the unit, null when none is read
 * @param acr        one of these has to be the stated acr; empty when acr is not looked at
 * @param amr        one of these has to be among the stated amr; empty when amr is not looked at
 * @param skew       by how much the provider's clock may be off, either way
 * @param timeout    how long one call of the provider may take
 */
record OpenIdSettings(URI issuer, String name, String clientId, String clientSecret, URI returnTo, List<String> scopes,
                      String roleClaim, Map<String, Role> roles, String unitClaim, Set<String> acr, Set<String> amr,
                      Duration skew, Duration timeout) {

    static final String PREFIX = "secondlook.oidc.";
    static final String RETURN_PATH = "/identity/return";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int LONGEST_SKEW = 300;
    private static final int LONGEST_TIMEOUT = 60;

    /** Its text tells no secret, so that no log can. */
    @Override
    public String toString() {
        return "OpenID Connect provider " + issuer + ", client " + clientId;
    }

    /**
     * Null when nothing is configured.
     *
     * @param config  the value of a key, null when it has none
     * @throws IllegalStateException with all that is wrong
     */
    static OpenIdSettings read(Function<String, String> config) {
        Reader reader = new Reader(config);
        if (reader.text("issuer") == null) {
            if (reader.text("client.id") != null || reader.text("roles") != null) {
                throw new IllegalStateException(PREFIX + "issuer is missing: " + PREFIX + "client.id or " + PREFIX
                        + "roles is set, so sign-in by a provider was meant. Set it, or remove the others.");
            }
            return null;
        }
        Set<String> acr = Set.copyOf(reader.list("acr"));
        Set<String> amr = Set.copyOf(reader.list("amr"));
        reader.unless(!acr.isEmpty() || !amr.isEmpty(), PREFIX + "acr or " + PREFIX + "amr has to name the values by "
                + "which the provider states a second factor (307.5-7.1)");
        String name = reader.text("name");
        String claim = reader.text("claim.roles");
        OpenIdSettings read = new OpenIdSettings(reader.issuer(), name == null ? "your department" : name,
                reader.needed("client.id"), reader.needed("client.secret"), reader.returnTo(), reader.scopes(),
                claim == null ? "groups" : claim, reader.roles(), reader.text("claim.unit"), acr, amr,
                reader.seconds("skew", 30, LONGEST_SKEW), reader.seconds("timeout", 5, LONGEST_TIMEOUT));
        reader.stopIfWrong();
        return read;
    }

    /** The roles that these values of the claim stand for. */
    Set<Role> rolesOf(Collection<String> values) {
        return values.stream().filter(roles::containsKey).map(roles::get)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    /** Reads key by key and remembers what is wrong. */
    private static final class Reader {

        private final Function<String, String> config;
        private final List<String> wrong = new ArrayList<>();

        Reader(Function<String, String> config) {
            this.config = config;
        }

        String text(String key) {
            String value = config.apply(PREFIX + key);
            return value == null || value.isBlank() ? null : value.strip();
        }

        String needed(String key) {
            String value = text(key);
            unless(value != null, PREFIX + key + " is missing");
            return value;
        }

        void unless(boolean right, String said) {
            if (!right) {
                wrong.add(said);
            }
        }

        List<String> list(String key) {
            String value = text(key);
            return value == null ? List.of()
                    : Arrays.stream(value.split(",")).map(String::strip).filter(part -> !part.isEmpty()).toList();
        }

        List<String> scopes() {
            String value = text("scopes");
            List<String> scopes = List.of((value == null ? "openid profile" : value).split("[ ,]+"));
            unless(scopes.contains("openid"), PREFIX + "scopes has to contain openid");
            return scopes;
        }

        Duration seconds(String key, int otherwise, int most) {
            String value = text(key);
            boolean good = value == null || value.matches("[0-9]{1,3}") && Integer.parseInt(value) <= most;
            unless(good, PREFIX + key + " has to be a number of seconds from 0 to " + most);
            return Duration.ofSeconds(value == null || !good ? otherwise : Integer.parseInt(value));
        }

        /** Encrypted, but for a provider on this very machine. */
        URI issuer() {
            URI uri = address(text("issuer"));
            boolean safe = uri != null && ("https".equals(uri.getScheme())
                    || "http".equals(uri.getScheme()) && LOOPBACK.contains(uri.getHost()));
            unless(safe, PREFIX + "issuer has to be the https address that the provider calls its issuer");
            return uri;
        }

        URI returnTo() {
            URI own = address(config.apply("secondlook.address"));
            unless(own != null, "secondlook.address is missing: the provider sends browsers back to it");
            return own == null ? null : own.resolve(RETURN_PATH);
        }

        private static URI address(String text) {
            try {
                URI uri = text == null || text.isBlank() ? null : URI.create(text.strip());
                return uri == null || uri.getHost() == null ? null : uri;
            } catch (IllegalArgumentException e) {
                return null;
            }
        }

        Map<String, Role> roles() {
            Map<String, Role> roles = new LinkedHashMap<>();
            for (String pair : list("roles")) {
                int sign = pair.lastIndexOf('=');
                Role role = sign < 1 ? null : role(pair.substring(sign + 1).strip());
                unless(role != null, PREFIX + "roles: " + pair + " is not VALUE=ROLE with one of " + forPeople());
                if (role != null) {
                    roles.put(pair.substring(0, sign).strip(), role);
                }
            }
            unless(!roles.isEmpty(), PREFIX + "roles has to say which value of the claim stands for which role");
            return Map.copyOf(roles);
        }

        private static List<Role> forPeople() {
            return Arrays.stream(Role.values()).filter(Role::forPeople).toList();
        }

        private static Role role(String name) {
            return forPeople().stream().filter(role -> role.name().equals(name)).findFirst().orElse(null);
        }

        void stopIfWrong() {
            if (!wrong.isEmpty()) {
                throw new IllegalStateException("Sign-in by the department's own provider is configured and not "
                        + "usable. Mend this, or remove " + PREFIX + "issuer: " + String.join("; ", wrong) + ".");
            }
        }
    }
}
