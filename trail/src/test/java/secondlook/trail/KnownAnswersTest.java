package secondlook.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What others published: Certificate Transparency's proofs, Go's signed note, the C2SP specifications' examples. */
class KnownAnswersTest {

    private static final String GO_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String GO_NOTE = "If you think cryptography is the answer to your problem,\n"
            + "then you don't know what your problem is.\n\n\u2014 PeterNeumann "
            + "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
    private static final String VERSES = "Ognuno sta solo sul cuor della terra\ntrafitto da un raggio di sole:\n\n"
            + "ed \u00e8 subito sera.\n\n\u2014 quasimodo.example/salvatore "
            + "NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=\n";

    private static Tree published() {
        Levels levels = new Levels();
        Stream.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
                .map(HexFormat.of()::parseHex).map(Hashes::leaf).forEach(levels::add);
        return new Tree(levels);
    }

    private static List<String> hex(List<byte[]> proof) {
        return proof.stream().map(HexFormat.of()::formatHex).toList();
    }

    @Test
    void inclusionProofsAreThoseOfCertificateTransparency() {
        assertThat(hex(published().inclusion(0, 8))).containsExactly(
                "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
        assertThat(hex(published().inclusion(5, 8))).containsExactly(
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
    }

    @Test
    void consistencyProofsAreThoseOfCertificateTransparency() {
        assertThat(hex(published().consistency(6, 8))).containsExactly(
                "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        assertThat(hex(published().consistency(2, 5))).containsExactly(
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b");
    }

    @Test
    void theNoteSignedByGoHolds() {
        VerifierKey key = VerifierKey.parse(GO_KEY);
        assertThat(key).hasToString(GO_KEY);
        assertThat(Note.parse(GO_NOTE).signedBy(key)).isTrue();
        assertThat(Note.parse(GO_NOTE.replace("answer", "answeR")).signedBy(key)).isFalse();
        assertThat(Note.parse(GO_NOTE)).hasToString(GO_NOTE);
    }

    /** The text is separated from the signatures by the last empty line. */
    @Test
    void theSpecificationsExampleWithAnEmptyLineInItsTextIsRead() {
        Note note = Note.parse(VERSES);
        assertThat(note.text()).endsWith("sole:\n\ned \u00e8 subito sera.\n");
        assertThat(note).hasToString(VERSES);
    }
}
