package secondlook.retention;

import secondlook.policy.RetentionKind;

/** How much of a kind is kept, for how long in words, and whether some of it is due at the next purge. */
public record KindView(RetentionKind kind, String period, long kept, int due) {
}
