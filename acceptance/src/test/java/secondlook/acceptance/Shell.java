package secondlook.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Programs of the machine, each with a time limit and its output kept for the failure message. */
final class Shell {

    private Shell() {
    }

    static Path repository() {
        return Path.of(System.getProperty("repository"));
    }

    /** Runs a program to its end and returns what it said; fails when it takes too long or reports an error. */
    static String run(Duration limit, Map<String, String> environment, List<String> command) {
        try {
            Path output = Files.createTempFile("output", ".txt");
            Process process = start(environment, output, command);
            boolean ended = process.waitFor(limit.toSeconds(), TimeUnit.SECONDS);
            if (!ended) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
            String said = Files.readString(output);
            Files.delete(output);
            if (!ended || process.exitValue() != 0) {
                throw new IllegalStateException(command + (ended ? " failed: " : " took too long: ") + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Models and database are named by the test alone: what a check sets for its own tests is no operator's choice. */
    static Process start(Map<String, String> environment, Path output, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(key -> key.equals("SECONDLOOK_MODELS")
                || key.startsWith("SECONDLOOK_DB_"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
