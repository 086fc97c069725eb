package secondlook.gallery;

import java.time.Duration;
import java.util.List;

/**
 * How far the gallery is with another face model.
 *
 * @param enrolments in force, which all need a template or a reason for having none
 * @param without    how many of them give the new model no face: they will not be searched with it
 * @param listed     those, the first five hundred
 * @param pace       at which photographs are being read on this server; none while none are
 */
public record ModelChange(String modelName, String modelVersion, String templateVersion, long enrolments,
                          long templates, long without, List<Without> listed, Pace pace) {

    /** One photograph that the new model cannot use, and why. */
    public record Without(long enrolmentId, String label, String reason) {
    }

    public boolean complete() {
        return enrolments == read();
    }

    /** Photographs a second; 0 while none are read. */
    public double rate() {
        return pace.rate();
    }

    /** Photographs that have been read with it, whatever came of them. */
    public long read() {
        return templates + without;
    }

    /** Of 100. */
    public int share() {
        return enrolments == 0 ? 100 : (int) (100 * read() / enrolments);
    }

    /** What is left at the rate so far; null while nothing can be said. */
    public Duration remaining() {
        return complete() ? null : pace.remaining(enrolments - read());
    }
}
