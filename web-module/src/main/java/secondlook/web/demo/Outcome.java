package secondlook.web.demo;

import java.util.Arrays;
import java.util.Locale;

/** How a sandbox answers a request: by a word of its incident number, so that an integrator chooses. */
enum Outcome {
    /** Without any word: both examiners put the same candidate forward, and the lead is issued. */
    LEAD,
    /** Neither puts a candidate forward. */
    NONE,
    /** A supervisor refuses what has to be decided on first (307.5-3.5). */
    REFUSE,
    /** The unit asks for information first (307.5-5.3) and goes on to the lead once it is there. */
    INFO,
    /** Nobody touches it, so that it can be withdrawn or its case status changed. */
    WAIT;

    static Outcome of(String incidentNumber) {
        String upper = incidentNumber.toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(outcome -> upper.contains("SANDBOX-" + outcome.name())).findFirst()
                .orElse(LEAD);
    }
}
