package secondlook.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the demonstration finds what it needs; set by the launcher. */
@ApplicationScoped
class Settings {

    @Inject
    @ConfigProperty(name = "secondlook.demo", defaultValue = "false")
    private boolean demonstration;

    /** A demonstration whose staff answers the requests of agencies' programs by itself. */
    @Inject
    @ConfigProperty(name = "secondlook.sandbox", defaultValue = "false")
    private boolean sandbox;

    @Inject
    @ConfigProperty(name = "secondlook.home")
    private String home;

    @Inject
    @ConfigProperty(name = "secondlook.portraits", defaultValue = ".assets/demo")
    private String portraits;

    @Inject
    @ConfigProperty(name = "secondlook.address", defaultValue = "https://localhost:8443")
    private String address;

    @Inject
    @ConfigProperty(name = "secondlook.setup.token.file", defaultValue = "secrets/setup-token")
    private String setupTokenFile;

    boolean sandbox() {
        return sandbox;
    }

    boolean demonstration() {
        return demonstration;
    }

    Path home() {
        return Path.of(home);
    }

    Portraits portraits() {
        return new Portraits(Path.of(portraits));
    }

    URI address() {
        return URI.create(address);
    }

    Path certificate() {
        return home().resolve("tls/server.pem");
    }

    String setupToken() {
        try {
            return Files.readString(Path.of(setupTokenFile)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
