import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Usage: KillServer REPOSITORY DATA_FOLDER PORT ROUNDS. Starts the system, lets four programs and two people work on
 * it, kills it up to eight seconds after their first sixty acts, looks at what is left, and starts it again. Ends with
 * an error at the first finding.
 */
final class KillServer {

    private static final int PROGRAMS = 4;
    private static final int WARM = 60;
    private static final int LATEST = 8_000;

    private final Path root;
    private final Server server;
    private final Acknowledged acknowledged = new Acknowledged();
    private final Random moments = new Random();

    private KillServer(Path root, Path data, int port) {
        this.root = root;
        this.server = new Server(root, data, port);
    }

    public static void main(String[] args) throws Exception {
        Path data = Path.of(args[1]);
        Files.createDirectories(data.getParent());
        new KillServer(Path.of(args[0]), data, Integer.parseInt(args[2])).rounds(Integer.parseInt(args[3]));
    }

    private void rounds(int rounds) throws Exception {
        boolean postgres = System.getenv("SECONDLOOK_DB_URL") != null;
        System.out.println(postgres ? "PostgreSQL" : "H2, encrypted file");
        long took = server.start();
        for (int round = 1; round <= rounds; round++) {
            long before = acknowledged.all();
            work();
            if (postgres && round % 2 == 0) {
                crashDatabase();
            }
            Records records = new Records(server.data());
            List<String> wrong = records.check(acknowledged);
            System.out.printf("kill %2d: %5d acts acknowledged since the last, %6d entries, started in %d s, %s%n",
                    round, acknowledged.all() - before, records.trail(), took, wrong.isEmpty()
                            ? "nothing missing or half there"
                            : wrong.size() + " WRONG: " + wrong.subList(0, Math.min(20, wrong.size())));
            if (!wrong.isEmpty()) {
                System.exit(1);
            }
            took = server.start();
        }
        server.stop();
        List<String> wrong = new Records(server.data()).check(acknowledged);
        System.out.println("acknowledged in all: " + acknowledged + "; after the last start and a stop "
                + (wrong.isEmpty() ? "all is there" : "WRONG: " + wrong));
        System.exit(wrong.isEmpty() ? 0 : 1);
    }

    /** Everybody is at work, and a fresh server has got going, before the moment of the kill is drawn. */
    private void work() throws Exception {
        ExecutorService everybody = Executors.newCachedThreadPool();
        List<Future<?>> working = new ArrayList<>();
        byte[] still = Files.readAllBytes(root.resolve(".assets/demo/sample1.jpg"));
        List<Runnable> people = new ArrayList<>();
        people.add(Officers.laso(new Client(server), acknowledged));
        people.add(Officers.auditor(new Client(server), acknowledged));
        for (int program = 0; program < PROGRAMS; program++) {
            people.add(new Agency(new Client(server), still, acknowledged));
        }
        people.forEach(one -> working.add(everybody.submit(one)));
        everybody.shutdown();
        long before = acknowledged.all();
        while (acknowledged.all() < before + WARM && working.stream().noneMatch(Future::isDone)) {
            everybody.awaitTermination(50, TimeUnit.MILLISECONDS);
        }
        everybody.awaitTermination(moments.nextInt(LATEST), TimeUnit.MILLISECONDS);
        server.kill();
        everybody.awaitTermination(2, TimeUnit.MINUTES);
        for (Future<?> one : working) {
            outcome(one);
        }
    }

    private static void outcome(Future<?> one) throws InterruptedException {
        try {
            one.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Somebody could not work before the kill", e.getCause());
        }
    }

    private void crashDatabase() throws IOException, InterruptedException {
        if (new ProcessBuilder(root.resolve("scripts/postgres-for-tests").toString(), "crash").inheritIO().start()
                .waitFor() != 0) {
            throw new IllegalStateException("PostgreSQL did not come back");
        }
    }
}
