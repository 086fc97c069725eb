package secondlook.oversight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import secondlook.policy.Role;
import secondlook.shared.Audited;
import secondlook.shared.CurrentAct;
import secondlook.shared.Sha256;
import secondlook.trail.Fact;

/** Takes the accuracy self-tests that {@code ./run selftest} made on record, for the annual report (307.5-6.3). */
@Audited
@Stateless
public class SelfTestService {

    @Inject
    CurrentAct act;

    @Inject
    Clock clock;

    @Inject
    SelfTestBook book;

    /** Invalid for what no self-test wrote; a record that is there already stays as it is. */
    @RolesAllowed({Role.Name.SYSTEM})
    public void record(String content) {
        String sha256 = Sha256.of(content.getBytes(StandardCharsets.UTF_8));
        act.on("self-test", sha256);
        SelfTestReport report = SelfTestReport.of(content);
        act.on("self-test of " + report.at(), sha256).detail(report.inWords());
        if (!book.knows(sha256)) {
            book.add(new SelfTestEntry(sha256, report, clock.instant()));
            act.tells(Fact.of("tested").with("record", sha256).with("at", report.at())
                    .with("pack", report.pack().name() + " " + report.pack().version()).with("images", report.images())
                    .with("people", report.people()).with("groups", SelfTestGroup.told(report.figures())));
        }
    }
}
