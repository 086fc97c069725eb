import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The real system as {@code ./run demo} starts it. */
final class Server {

    private static final int READY_WITHIN = 600;

    private final Path root;
    private final Path data;
    private final int port;
    private final File said;
    private Process run;

    Server(Path root, Path data, int port) {
        this.root = root;
        this.data = data;
        this.port = port;
        this.said = data.resolveSibling(data.getFileName() + ".out").toFile();
    }

    Path data() {
        return data;
    }

    String address() {
        return "https://localhost:" + port + "/";
    }

    /** Returns the seconds it took. */
    long start() throws IOException, InterruptedException {
        long began = System.nanoTime();
        run = new ProcessBuilder(root.resolve("run").toString(), "demo", "--data", data.toString(), "--port", "" + port,
                "--http-port", "" + (port + 20)).redirectErrorStream(true).redirectOutput(said)
                .redirectInput(new File("/dev/null")).start();
        for (int tenth = 0; !Files.readString(said.toPath()).contains("\nREADY"); tenth++) {
            if (tenth > READY_WITHIN * 10 || !run.isAlive()) {
                throw new IllegalStateException("The system did not start: " + Files.readString(said.toPath()));
            }
            run.waitFor(100, TimeUnit.MILLISECONDS);
        }
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);
    }

    /** Signal 9 to the server itself; what started it sees it gone and ends. */
    void kill() throws InterruptedException {
        List<ProcessHandle> servers = run.children().filter(child -> child.info().arguments()
                .map(words -> Arrays.stream(words).anyMatch(word -> word.endsWith("server/java.args")))
                .orElse(false)).toList();
        if (servers.size() != 1) {
            throw new IllegalStateException(servers.size() + " servers run");
        }
        servers.get(0).destroyForcibly();
        if (!run.waitFor(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("run did not notice that its server is gone");
        }
    }

    void stop() throws InterruptedException {
        run.destroy();
        run.waitFor(1, TimeUnit.MINUTES);
    }
}
