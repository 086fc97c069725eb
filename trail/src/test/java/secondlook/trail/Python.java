package secondlook.trail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Runs the verifier in Python over many exports in one process. */
final class Python {

    private static final String DRIVER = """
            import contextlib, io, sys
            sys.path.insert(0, sys.argv[1])
            import verify_trail
            for line in open(sys.argv[2], encoding='utf-8'):
                out = io.StringIO()
                with contextlib.redirect_stdout(out):
                    code = verify_trail.main(line.rstrip('\\n').split('\\t'))
                print('CODE', code)
                print(out.getvalue())
                print('END')
            """;

    private Python() {
    }

    static boolean isThere() {
        try {
            return new ProcessBuilder("python3", "-c", "import sys; sys.exit(sys.version_info < (3, 9))")
                    .redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> verdicts(List<List<String>> commands) throws IOException, InterruptedException {
        List<String> verdicts = new ArrayList<>();
        for (String one : outputs(commands)) {
            int code = Integer.parseInt(one.substring("CODE ".length(), one.indexOf('\n')));
            verdicts.add(words(code, one));
        }
        return verdicts;
    }

    /** A line with the code, and all that was printed. */
    static List<String> outputs(List<List<String>> commands) throws IOException, InterruptedException {
        Path list = Files.createTempFile("commands", ".txt");
        Path answer = Files.createTempFile("answers", ".txt");
        Files.writeString(list, commands.stream().map(words -> String.join("\t", words) + "\n")
                .collect(Collectors.joining()));
        ProcessBuilder process = new ProcessBuilder("python3", "-c", DRIVER,
                Path.of("src/main/python").toAbsolutePath().toString(), list.toString())
                .redirectErrorStream(true).redirectOutput(answer.toFile());
        process.environment().put("PYTHONIOENCODING", "utf-8");
        process.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        int ended = process.start().waitFor();
        String all = Files.readString(answer, StandardCharsets.UTF_8);
        Files.delete(list);
        Files.delete(answer);
        if (ended != 0) {
            throw new IllegalStateException("python3 ended with " + ended + ":\n" + all);
        }
        return List.of(all.split("\nEND\n"));
    }

    /** What two verifiers must agree on: the code, every finding without its message, the verdict. */
    static String words(int code, String output) {
        return code + " " + output.lines().filter(line -> line.matches("(FINDING|VERDICT) .*"))
                .map(line -> line.replaceFirst("(FINDING [^:]*):.*", "$1")).collect(Collectors.joining("; "));
    }
}
