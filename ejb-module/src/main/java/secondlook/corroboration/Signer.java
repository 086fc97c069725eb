package secondlook.corroboration;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import secondlook.shared.Caller;

/** Who signed, as the name and unit were on that day: later changes of the account do not rewrite a signature. */
@Embeddable
class Signer {

    /** Characters of any text that is signed: enough for every rationale, and still printed in a report. */
    static final int LONGEST_TEXT = 20_000;

    @Column(name = "signer_account")
    private String account;

    @Column(name = "signer_name")
    private String name;

    @Column(name = "signer_unit")
    private String unit;

    protected Signer() {
    }

    Signer(Caller caller) {
        account = caller.account();
        name = Objects.requireNonNull(caller.name(), "a signature needs a name");
        unit = Objects.requireNonNull(caller.unit(), "a signature needs a unit");
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
}
