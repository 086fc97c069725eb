package secondlook.retention;

import java.time.Instant;

/** One run of the purge; missed counts the slots before it in which no server ran. */
public record RunView(String slot, Instant begunAt, long missed) {
}
