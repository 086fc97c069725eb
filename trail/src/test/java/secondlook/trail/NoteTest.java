package secondlook.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NoteTest {

    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    private SignerKey log;
    private SignerKey witness;
    private Note note;

    static KeyPair pair() throws GeneralSecurityException {
        return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    @BeforeEach
    void sign() throws GeneralSecurityException {
        log = SignerKey.of("second-look.example/trail", VerifierKey.LOG, pair());
        witness = SignerKey.of("witness.example/w1", VerifierKey.WITNESS, pair());
        Checkpoint checkpoint = new Checkpoint("second-look.example/trail", 42, Hashes.empty(), Hashes.empty(), NOON);
        note = Note.signed(checkpoint.text(), log);
    }

    /** The example of the signed-note specification; its key is not at hand. */
    @Test
    void noteWrittenByOthersIsRead() {
        Note published = Note.parse("This is an example message.\n\n\u2014 example.com/foo "
                + "+CXdh8LSbY5jEzYM8pcRZ5VAR6Dm7JzlZo0EkFBN6/ldsYA5/vB9eZkuOQ1SVVrVWjFLyLs+oIWm6Vv+1fHh4hwZSA0=\n");
        assertThat(published.text()).isEqualTo("This is an example message.\n");
        assertThat(published.signatures()).hasSize(1);
    }

    @Test
    void noteSignedByTheLogHoldsAfterReadingItAgain() {
        Note read = Note.parse(note.toString());

        assertThat(read).isEqualTo(note);
        assertThat(read.signedBy(log.verifier())).isTrue();
        assertThat(Checkpoint.parse(read.text()).size()).isEqualTo(42);
        assertThat(Checkpoint.parse(read.text()).at()).isEqualTo(NOON);
    }

    @Test
    void changedTextOrAnotherKeyIsNotSigned() throws GeneralSecurityException {
        Note changed = Note.parse(note.toString().replace("\n42\n", "\n43\n"));
        SignerKey other = SignerKey.of("second-look.example/trail", VerifierKey.LOG, pair());

        assertThat(changed.signedBy(log.verifier())).isFalse();
        assertThat(note.signedBy(other.verifier())).isFalse();
        assertThat(Note.signed(note.text(), other).signedBy(log.verifier())).isFalse();
    }

    @Test
    void cosignatureTellsWhenAndBelongsToOneTextOnly() {
        String line = note.cosign(witness, NOON.plusSeconds(7));
        Note cosigned = Note.parse(note.with(List.of(line)).toString());
        Note moved = Note.signed(note.text().replace("\n42\n", "\n43\n"), log).with(List.of(line));

        assertThat(cosigned.cosignedBy(witness.verifier())).contains(NOON.plusSeconds(7));
        assertThat(cosigned.signedBy(log.verifier())).isTrue();
        assertThat(note.cosignedBy(witness.verifier())).isEmpty();
        assertThat(moved.cosignedBy(witness.verifier())).isEmpty();
        assertThat(cosigned.with(List.of(line)).signatures()).hasSize(2);
    }

    @Test
    void keysHaveATextFormThatNoticesTypingErrors() {
        String text = log.verifier().toString();

        assertThat(VerifierKey.parse(text)).isEqualTo(log.verifier());
        assertThatThrownBy(() -> VerifierKey.parse(text.replace("trail", "trial")))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("mistyped");
        assertThatThrownBy(() -> VerifierKey.parse("name")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void privateKeyIsReadFromItsFileOnlyWithItsPublicHalf() throws GeneralSecurityException {
        KeyPair pair = pair();
        VerifierKey own = VerifierKey.of("log", VerifierKey.LOG, pair.getPublic());
        String pem = "-----BEGIN PRIVATE KEY-----\n" + Base64.getEncoder().encodeToString(
                pair.getPrivate().getEncoded()) + "\n-----END PRIVATE KEY-----\n";

        assertThat(Note.signed("text\n", SignerKey.read(own, pem)).signedBy(own)).isTrue();
        assertThatThrownBy(() -> SignerKey.read(log.verifier(), pem)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(pem.substring(30, 50));
    }

    @Test
    void whatIsNoNoteOrCheckpointIsRefused() {
        for (String text : List.of("", "text", "text\n\nno signature\n", "text\n\n\u2014 name")) {
            assertThatThrownBy(() -> Note.parse(text)).isInstanceOf(IllegalArgumentException.class);
        }
        for (String text : List.of("", "a\n1\n", note.text().replace("\n42\n", "\n042\n"),
                note.text().replace("\n42\n", "\n-1\n"), note.text().replace("time 2026", "time 20x6"),
                note.text().replace("chain ", "change "))) {
            assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
