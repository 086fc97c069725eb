package secondlook.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An agency's program in another language, made from the description of the interface and from nothing else. */
@ExtendWith(OneDemonstration.class)
class GeneratedClientIT {

    /** With the client still to be generated, on a busy machine. */
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final Office office;

    GeneratedClientIT(Office office) {
        this.office = office;
    }

    @Test
    void generatedClientPlaysTheWholeRoadOfAnAgency() {
        String said = Shell.run(LIMIT, Map.of(), List.of(
                Shell.repository().resolve("scripts/generated-client").toString(),
                "--address", office.address().toString(),
                "--ca", office.data("tls/server.pem").toString(),
                "--credentials", office.data("demo/agency.curl").toString(),
                "--key", office.data("demo/agency-key.pem").toString(), "--kid", "sampleville-1",
                "--probe", Office.ASSETS.resolve("demo/sample1.jpg").toString()));

        assertThat(said).contains("The whole road was played:");
    }
}
