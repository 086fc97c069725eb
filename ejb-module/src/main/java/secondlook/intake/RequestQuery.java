package secondlook.intake;

import secondlook.policy.RequestState;

/** Which requests to list, newest first; state and text may be null. */
public record RequestQuery(RequestState state, String text, int first, int count) {
}
