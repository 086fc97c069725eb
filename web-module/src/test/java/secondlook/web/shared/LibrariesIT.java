package secondlook.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import secondlook.AppIT;
import secondlook.shared.Sha256;

/** The inventory of libraries inside the application is that of the libraries inside the application. */
public class LibrariesIT extends AppIT {

    private static final String TESTS = "(assertj|arquillian).*";

    @Inject
    private ServletContext application;

    @Test
    void everyForeignLibraryIsInTheInventoryByNameVersionAndHash() throws Exception {
        Map<String, String> shipped = application.getResourcePaths("/WEB-INF/lib/").stream()
                .filter(path -> !name(path).endsWith("-SNAPSHOT.jar") && !name(path).matches(TESTS))
                .collect(Collectors.toMap(LibrariesIT::name, this::sha256));

        assertThat(shipped).isNotEmpty();
        assertThat(inventory()).as("after a change of the libraries run scripts/inventory").isEqualTo(shipped);
    }

    private Map<String, String> inventory() throws IOException {
        try (InputStream in = application.getResourceAsStream("/META-INF/sbom/second-look.cdx.json");
                var reader = Json.createReader(in)) {
            return reader.readObject().getJsonArray("components").getValuesAs(JsonObject.class).stream()
                    .filter(component -> !"secondlook".equals(component.getString("group")))
                    .collect(Collectors.toMap(LibrariesIT::jar, LibrariesIT::stated));
        }
    }

    private static String jar(JsonObject component) {
        String purl = component.getString("purl");
        int at = purl.indexOf("classifier=");
        String classifier = at < 0 ? "" : "-" + purl.substring(at + "classifier=".length()).split("&")[0];
        return component.getString("name") + "-" + component.getString("version") + classifier + ".jar";
    }

    private static String stated(JsonObject component) {
        return component.getJsonArray("hashes").getValuesAs(JsonObject.class).stream()
                .filter(hash -> "SHA-256".equals(hash.getString("alg"))).map(hash -> hash.getString("content"))
                .findFirst().orElse("none");
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private String sha256(String path) {
        try (InputStream in = application.getResourceAsStream(path)) {
            return Sha256.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
