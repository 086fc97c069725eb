package secondlook.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The enterprise archive on a full Payara Server: the modules that run as a WAR run there as well. */
class EnterpriseArchiveIT {

    private static final String PASSWORD = "grey-harbor-72-lantern";

    @TempDir
    static Path folder;

    private static PayaraDomain domain;

    @BeforeAll
    static void deploy() throws IOException {
        domain = new PayaraDomain(folder);
        domain.deploy(Path.of(System.getProperty("archive")));
    }

    @AfterAll
    static void stop() {
        if (domain != null) {
            domain.close();
        }
    }

    @Test
    void theFirstAccountSignsInOnTheFullServer() throws Exception {
        Door door = new Door(domain.address("/"), domain.client());
        door.setUp(domain.setupToken(), "first.laso", PASSWORD);

        assertThat(door.signIn("first.laso", PASSWORD, null)).isTrue();
        assertThat(new Door(domain.address("/"), domain.client()).password("first.laso", "another").body())
                .contains("User name or password is wrong");
    }

    @Test
    void aWrongPasswordDoesNotSignInOnTheFullServer() throws Exception {
        Door door = new Door(domain.address("/"), domain.client());

        var answer = door.password("nobody.known", PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("signin:password");
        assertThat(door.get("/queue.xhtml").body()).contains("signin:password");
    }
}
