package secondlook.trail;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Base64;

/**
 * What a witness saw last of one log: size and root, in one file. It is written beside, forced to the disk and moved
 * over the old one, so that after a power cut it holds either the old or the new state; a witness that forgot could
 * cosign a second history.
 */
final class WitnessState {

    private final Path file;

    WitnessState(Path file) {
        this.file = file;
    }

    /** Size 0 before anything was seen. A file that cannot be read stops the witness: it must not begin anew. */
    Proofs.Size read() throws IOException {
        String text;
        try {
            text = Files.readString(file);
        } catch (NoSuchFileException e) {
            return new Proofs.Size(0, Hashes.empty());
        }
        String[] words = text.strip().split(" ");
        try {
            byte[] root = Base64.getDecoder().decode(words[1]);
            if (words.length == 2 && root.length == Hashes.LENGTH) {
                return new Proofs.Size(Long.parseLong(words[0]), root);
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException expected) {
            // Told below.
        }
        throw new IOException(file + " is damaged: it must hold a size and a root. Put it back from a copy; without it"
                + " this witness cannot know what it cosigned");
    }

    void write(Proofs.Size seen) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Durable.write(beside, seen.size() + " " + Base64.getEncoder().encodeToString(seen.root()) + "\n",
                StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        Durable.force(file.getParent());
    }

    /** Writing that outlives a power cut. */
    static final class Durable {

        private Durable() {
        }

        static void write(Path file, String text, StandardOpenOption... how) throws IOException {
            StandardOpenOption[] options = new StandardOpenOption[how.length + 1];
            System.arraycopy(how, 0, options, 0, how.length);
            options[how.length] = StandardOpenOption.WRITE;
            try (FileChannel channel = FileChannel.open(file, options)) {
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
        }

        /** Forces a folder, so that the names in it last too; where a system cannot, the file itself was forced. */
        static void force(Path folder) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            } catch (IOException expected) {
                // Windows opens no folders; moving is durable there by itself.
            }
        }
    }
}
