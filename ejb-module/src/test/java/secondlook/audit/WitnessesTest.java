package secondlook.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import secondlook.policy.Clause;
import secondlook.policy.Verifies;
import secondlook.trail.SignerKey;
import secondlook.trail.VerifierKey;

/** Two witnesses outside the database are the least (307.5-7.9): the operator is told at the start what is missing. */
class WitnessesTest {

    private static final Logger LOG = Logger.getLogger(Witnesses.class.getName());

    @TempDir
    Path folder;

    @Test
    @Verifies(value = Clause.AUDIT_TRAIL, refusal = false)
    void fewerThanTwoAreToldInTheLog() {
        assertThat(saidOf("")).singleElement().asString().contains("no witness", "secondlook.trail.witnesses");
        assertThat(saidOf("folder:" + folder)).singleElement().asString().contains("one witness",
                "docs/operations.md");
    }

    @Test
    @Verifies(value = Clause.AUDIT_TRAIL, refusal = false)
    void ofAFolderAndOneThatCosignsNothingIsSaid() throws Exception {
        String key = SignerKey.of("witness.example/board", VerifierKey.WITNESS,
                KeyPairGenerator.getInstance("Ed25519").generateKeyPair()).verifier().toString();

        assertThat(saidOf("folder:" + folder + "; " + key + " http://127.0.0.1:8470/add-checkpoint")).isEmpty();
    }

    private static List<String> saidOf(String configured) {
        List<String> said = new ArrayList<>();
        Handler ear = new Handler() {
            @Override
            public void publish(LogRecord told) {
                if (told.getLevel() == Level.WARNING) {
                    said.add(told.getMessage());
                }
            }

            @Override
            public void flush() {
                // Nothing is kept back.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
        LOG.addHandler(ear);
        try {
            Witnesses witnesses = new Witnesses();
            witnesses.configured = Optional.of(configured);
            witnesses.open();
        } finally {
            LOG.removeHandler(ear);
        }
        return said;
    }
}
