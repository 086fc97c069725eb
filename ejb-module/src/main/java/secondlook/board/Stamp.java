package secondlook.board;

import java.time.Instant;
import java.util.Objects;
import secondlook.shared.Caller;

/** Who wrote a record, when, under which version of the policy. */
record Stamp(String account, String name, Instant at, String policyVersion) {

    Stamp {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(policyVersion, "policyVersion");
    }

    static Stamp of(Caller caller, Instant at, String policyVersion) {
        return new Stamp(caller.account(), caller.name(), at, policyVersion);
    }
}
