package secondlook.identity;

import secondlook.policy.PrerequisiteKind;

/** One prerequisite that the account's role needs; last is null when nothing is on record. */
public record PrerequisiteLine(PrerequisiteKind kind, PrerequisiteState state, PrerequisiteView last) {
}
