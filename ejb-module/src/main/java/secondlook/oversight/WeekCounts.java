package secondlook.oversight;

/**
 * The totals of a span of time, those of the Department or of the agencies (307.5-6.2). Received is what was handed
 * in; refused what was refused at the door or by a supervisor; fulfilled what was answered, with a lead or without
 * candidate, whenever it was received; pending what waited for its answer when the span ended; asked what went to the
 * State Police for the confirmation of a lead (307.5-5.4.2).
 */
public record WeekCounts(long received, long refused, long fulfilled, long leads, long pending, long asked) {

    static final WeekCounts NONE = new WeekCounts(0, 0, 0, 0, 0);

    /** IllegalArgumentException when the figures contradict each other. */
    public WeekCounts {
        if (received < 0 || refused < 0 || pending < 0 || asked < 0 || leads < 0 || leads > fulfilled) {
            throw new IllegalArgumentException("Counts of a week are not negative, and no more leads than answers");
        }
    }

    /** Before the State Police were asked anything. */
    WeekCounts(long received, long refused, long fulfilled, long leads, long pending) {
        this(received, refused, fulfilled, leads, pending, 0);
    }

    /** The same with so many requests to the State Police. */
    WeekCounts asking(long requests) {
        return new WeekCounts(received, refused, fulfilled, leads, pending, requests);
    }

    public long withoutCandidate() {
        return fulfilled - leads;
    }

    /** Of both together. */
    public WeekCounts plus(WeekCounts other) {
        return new WeekCounts(received + other.received, refused + other.refused, fulfilled + other.fulfilled,
                leads + other.leads, pending + other.pending, asked + other.asked);
    }

    /** Of one span followed by another: what waits is what waits at the end of the later. */
    public WeekCounts then(WeekCounts later) {
        return new WeekCounts(received + later.received, refused + later.refused, fulfilled + later.fulfilled,
                leads + later.leads, later.pending, asked + later.asked);
    }
}
