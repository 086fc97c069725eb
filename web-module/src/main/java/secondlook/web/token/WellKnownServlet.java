package secondlook.web.token;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import secondlook.token.TokenDirectory;
import secondlook.token.TokenSettings;
import secondlook.web.security.Entrance;
import secondlook.web.security.Scope;

/** Where programs find how tokens are got here (RFC 8414), and with which keys they are checked (RFC 7517). */
@WebServlet({Entrance.METADATA, Entrance.KEYS})
public class WellKnownServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient TokenDirectory tokens;

    @Inject
    private transient TokenSettings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean keys = Entrance.KEYS.equals(request.getServletPath());
        byte[] body = (keys ? tokens.publishedKeys() : metadata().toString()).getBytes(StandardCharsets.UTF_8);
        response.setContentType(keys ? "application/jwk-set+json" : "application/json");
        response.setHeader("Cache-Control", "public, max-age=60");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private JsonObject metadata() {
        return Json.createObjectBuilder()
                .add("issuer", settings.issuer())
                .add("token_endpoint", settings.tokenUrl())
                .add("jwks_uri", settings.keysUrl())
                .add("service_documentation", settings.descriptionUrl())
                .add("grant_types_supported", list("client_credentials"))
                .add("response_types_supported", list())
                .add("scopes_supported", list(Scope.names().toArray(String[]::new)))
                .add("token_endpoint_auth_methods_supported", list("private_key_jwt", "self_signed_tls_client_auth",
                        "client_secret_basic", "client_secret_post"))
                .add("token_endpoint_auth_signing_alg_values_supported", list("RS256", "PS256", "ES256"))
                .add("tls_client_certificate_bound_access_tokens", true).build();
    }

    private static JsonArrayBuilder list(String... names) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        for (String name : names) {
            list.add(name);
        }
        return list;
    }
}
