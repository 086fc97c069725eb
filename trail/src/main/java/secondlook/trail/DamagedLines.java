package secondlook.trail;

import java.io.IOException;

/** A line of an export in JSON lines shows for itself that it was changed. */
final class DamagedLines extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    DamagedLines(Finding finding) {
        super(finding.message());
        this.finding = finding;
    }

    Finding finding() {
        return finding;
    }
}
