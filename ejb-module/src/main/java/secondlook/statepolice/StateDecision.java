package secondlook.statepolice;

import secondlook.identity.Proof;

/** The supervisor approves or declines and says why; signed with password and second factor. */
public record StateDecision(long id, boolean approve, String reason, Proof proof) {
}
