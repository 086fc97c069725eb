package secondlook.statepolice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Objects;
import secondlook.shared.Caller;

/** Who took a step and when, as name and unit were on that day. */
@Embeddable
class Member {

    @Column(name = "done_by")
    private String account;

    @Column(name = "doer_name")
    private String name;

    @Column(name = "doer_unit")
    private String unit;

    @Column(name = "done_at")
    private Instant at;

    protected Member() {
    }

    Member(Caller caller, Instant at) {
        this.account = caller.account();
        this.name = Objects.requireNonNull(caller.name(), "a step needs a name");
        this.unit = Objects.requireNonNull(caller.unit(), "a step needs a unit");
        this.at = Objects.requireNonNull(at, "at");
    }

    String account() {
        return account;
    }

    String name() {
        return name;
    }

    String unit() {
        return unit;
    }

    Instant at() {
        return at;
    }
}
