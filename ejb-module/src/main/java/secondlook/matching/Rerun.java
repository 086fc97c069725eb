package secondlook.matching;

import java.time.Instant;
import java.util.List;

/**
 * A recorded search run again against the gallery as it stood then.
 *
 * @param rootNow     the gallery's root of that moment, computed anew from the store
 * @param expunged    enrolments searched then and expunged since, which may leave places to others
 * @param extra       candidates that now stand in the list because expunged ones have left it
 */
public record Rerun(String searchId, String requestId, String requestNumber, Instant at, String rootRecorded,
                    String rootNow, String templateVersion, int expunged, List<Line> lines, int extra) {

    /** What became of one recorded place. */
    public enum Outcome {
        SAME("same place, same similarity score"),
        EXPUNGED("expunged after this search"),
        DIFFERENT("differs from the record");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** One place of the record; the score now is null when there is none. */
    public record Line(int rank, String label, double scoreRecorded, Double scoreNow, Outcome outcome) {
    }

    public boolean rootSame() {
        return rootRecorded.equals(rootNow);
    }

    /** Whether the record holds in every place, apart from expunged people. */
    public boolean same() {
        return rootSame() && lines.stream().noneMatch(line -> line.outcome() == Outcome.DIFFERENT);
    }
}
