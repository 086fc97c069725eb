package secondlook.trail;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/**
 * The witness as a program: {@code java -cp second-look-verifier.jar secondlook.trail.WitnessCommand --dir DIR --log
 * KEY}. Belongs on a machine that the operators of the log do not administer. Runs until it is stopped.
 */
public final class WitnessCommand {

    static final String USAGE = """
            Usage: witness --dir DIR --log KEY [--name NAME] [--port P] [--address A]
              --dir DIR    folder of the witness's key and of what it cosigned last; made at the first start
              --log KEY    the log's key as published, or a file that holds it, which is waited for; kept after the
                           first start
              --name NAME  the witness's name, used when its key is made (default second-look.witness/local)
              --port P     port (default 8470)
              --address A  address to listen on (default 127.0.0.1)""";

    private static final long PAUSE = 200_000_000L;

    private WitnessCommand() {
    }

    public static void main(String[] words) throws InterruptedException {
        try {
            WitnessServer server = start(words);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            new CountDownLatch(1).await();
        } catch (IOException | IllegalArgumentException e) {
            System.err.println("The witness does not start: " + e.getMessage());
            System.err.println(USAGE);
            System.exit(2);
        }
    }

    static WitnessServer start(String[] words) throws IOException {
        Map<String, String> given = new HashMap<>(Map.of("--name", "second-look.witness/local", "--port", "8470",
                "--address", "127.0.0.1", "--log", ""));
        for (int i = 0; i < words.length; i += 2) {
            if (i + 1 == words.length || !given.containsKey(words[i]) && !words[i].equals("--dir")) {
                throw new IllegalArgumentException("unknown or without a value: " + words[i]);
            }
            given.put(words[i], words[i + 1]);
        }
        if (!given.containsKey("--dir") || !given.get("--port").matches("[0-9]{1,5}")) {
            throw new IllegalArgumentException("--dir and a port are due");
        }
        Path folder = Path.of(given.get("--dir")).toAbsolutePath();
        Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions
                .fromString("rwx------")));
        FileChannel held = lock(folder);
        SignerKey key = WitnessKeyFile.in(folder, given.get("--name"));
        VerifierKey log = log(folder, given.get("--log"));
        Witness witness = new Witness(key, log, folder.resolve("seen"), Clock.systemUTC());
        WitnessServer server = new WitnessServer(witness, key.verifier(), new InetSocketAddress(given.get("--address"),
                Integer.parseInt(given.get("--port"))), held);
        System.out.println("Witness of " + log.name() + " on http://" + given.get("--address") + ":" + server.port()
                + "/add-checkpoint");
        System.out.println("Its key, to be published and given to auditors: " + key.verifier());
        System.out.flush();
        return server;
    }

    /** Held as long as the channel is open; one that nobody holds on to is collected and lets go of its lock. */
    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new IOException("another witness runs on " + folder);
        }
        return channel;
    }

    private static VerifierKey log(Path folder, String word) throws IOException {
        Path kept = folder.resolve("log.vkey");
        if (Files.exists(kept)) {
            VerifierKey known = VerifierKey.parse(Files.readString(kept));
            if (!word.isEmpty() && !known.equals(key(word))) {
                throw new IOException("this witness watches " + known + "; another log needs another folder");
            }
            return known;
        }
        if (word.isEmpty()) {
            throw new IllegalArgumentException("the first start needs --log KEY");
        }
        VerifierKey log = key(word);
        WitnessState.Durable.write(kept, log + "\n", StandardOpenOption.CREATE_NEW);
        return log;
    }

    /** A log that is started for the first time after its witness writes its key then. */
    private static VerifierKey key(String word) throws IOException {
        if (word.contains("+")) {
            return VerifierKey.parse(word);
        }
        Path file = Path.of(word);
        while (Files.notExists(file) || Files.size(file) == 0) {
            LockSupport.parkNanos(PAUSE);
        }
        return VerifierKey.parse(Files.readString(file));
    }
}
