package secondlook.engine.accuracy;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import secondlook.engine.accuracy.Figures.Figure;
import secondlook.engine.accuracy.SelfTest.Result;
import secondlook.engine.face.FaceEngine;
import secondlook.engine.face.ModelUnavailable;

/**
 * The accuracy self-test as a command, without the server: {@code java -cp 'WEB-INF/lib/*'
 * secondlook.engine.accuracy.SelfTestCommand DIR [--subject REGEX] [--groups CSV] [--out DIR] [--models DIR]}.
 * Exit code 0 when it ran, 2 when it could not.
 */
public final class SelfTestCommand {

    private static final int COULD_NOT_RUN = 2;
    private static final int REPORT_EACH = 100;
    private static final int NAMED = 20;
    private static final String NOTHING_SEARCHED = "Nothing was searched: every person has one image. Name the files "
            + "of a person alike up to the first -, or say with --subject what of a name is the person.";
    /** Held, because a logger nobody holds forgets its level. */
    private static final Logger INFERENCE = Logger.getLogger("ai.djl");

    private SelfTestCommand() {
    }

    public static void main(String[] arguments) {
        System.exit(run(arguments, Clock.systemUTC(), System.out));
    }

    static int run(String[] arguments, Clock clock, PrintStream out) {
        INFERENCE.setLevel(Level.SEVERE);
        try {
            SelfTestArguments asked = SelfTestArguments.of(arguments);
            try (FaceEngine engine = FaceEngine.open(asked.models())) {
                SelfTest test = new SelfTest(engine, asked.subject(), asked.groups());
                Result result = test.run(asked.folder(), clock.instant(), done -> progress(done, out));
                if (result.people() == 0) {
                    out.println("No image with a face was found in " + asked.folder() + ".");
                    problems(result.problems(), out);
                    return COULD_NOT_RUN;
                }
                print(result, out);
                for (Path file : SelfTestRecord.write(result, asked.out())) {
                    out.println("Written    " + file);
                }
                return 0;
            }
        } catch (SelfTestArguments.Wrong | ModelUnavailable e) {
            out.println(e.getMessage());
            return COULD_NOT_RUN;
        } catch (IOException e) {
            out.println("The self-test could not read or write a file: " + e);
            return COULD_NOT_RUN;
        }
    }

    private static void progress(int done, PrintStream out) {
        if (done % REPORT_EACH == 0) {
            out.println(done + " files read");
        }
    }

    private static void print(Result result, PrintStream out) {
        out.println();
        out.println("Models     " + result.pack().name() + " " + result.pack().version() + ", templates "
                + result.pack().templateVersion() + ", SHA-256 " + result.pack().identity().sha256());
        out.println("Images     " + result.images() + " of " + result.people() + " people with a face");
        out.println("Rule       enrolled is each person's first frontal image by name (yaw, pitch and occlusion"
                + " suitable), or the first with a face; the others are searched");
        String group = "";
        for (Figure figure : result.figures().all()) {
            if (!figure.group().equals(group)) {
                group = figure.group();
                out.println();
                out.println("Group " + group);
            }
            String threshold = Double.isNaN(figure.threshold()) ? "" : String.format(Locale.ROOT, "   score %.3f",
                    figure.threshold());
            out.printf(Locale.ROOT, "  %-31s %s%s%n", figure.name(), figure.proportion(), threshold);
        }
        out.println();
        out.println(result.images() == result.people() ? NOTHING_SEARCHED
                : "Not first at rank 1: " + (result.missed().isEmpty() ? "none" : shortened(result.missed())));
        problems(result.problems(), out);
        out.println();
    }

    private static String shortened(List<String> names) {
        String all = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
        return names.size() > NAMED ? all + " and " + (names.size() - NAMED) + " more" : all;
    }

    private static void problems(Map<String, String> problems, PrintStream out) {
        out.println("Files without a template: " + problems.size());
        problems.entrySet().stream().limit(NAMED)
                .forEach(problem -> out.println("  " + problem.getKey() + ": " + problem.getValue()));
        if (problems.size() > NAMED) {
            out.println("  and " + (problems.size() - NAMED) + " more: the file list names them");
        }
    }
}
