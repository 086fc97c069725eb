package secondlook.audit;

import java.time.Instant;

/** The end of the trail: how many entries, the chain's hash at the last, and when that was written. */
record Head(long entries, byte[] chain, Instant at) {
}
