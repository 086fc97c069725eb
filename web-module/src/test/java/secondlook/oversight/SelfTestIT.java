package secondlook.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import secondlook.AppIT;
import secondlook.audit.AuditLine;
import secondlook.audit.AuditQuery;
import secondlook.audit.AuditTrail;
import secondlook.audit.Outcome;
import secondlook.policy.Role;
import secondlook.shared.Caller;
import secondlook.shared.Sha256;

/** A record that the self-test laid into the data folder, on record, on the trail and in the totals. */
class SelfTestIT extends AppIT {

    private static final String ACT = "SelfTestService.record";

    @Inject
    private OversightService oversight;

    @Inject
    private SelfTestService service;

    @Inject
    private SelfTestFolder folder;

    @Inject
    private AuditTrail trail;

    @Inject
    @ConfigProperty(name = "secondlook.home")
    private String home;

    private static String record(Instant at) {
        return "at=" + at + "\npack.name=pack\npack.version=1\npack.templateVersion=t-1\npack.sha256="
                + "cd".repeat(32) + "\nimages=12\npeople=6\nfigure.all.no_face_found=0;0;0.2;0;12;\n"
                + "figure.all.FNIR_rank_1=0.166667;0.030053;0.563503;1;6;\n"
                + "figure.all.TAR_at_FAR_0.1_=0.833333;0.436497;0.969947;5;6;0.400000\n";
    }

    /** Whether the timer was faster or not: the record is there once. */
    private String laid(Instant at) throws IOException {
        Path records = Files.createDirectories(Path.of(home, "selftest"));
        String content = record(at);
        Path part = Files.writeString(records.resolve(UUID.randomUUID() + ".part"), content);
        Files.move(part, records.resolve("selftest-" + UUID.randomUUID() + ".properties"));
        as.caller(Caller.system(UUID.randomUUID().toString()), () -> folder.takeUp());
        return Sha256.of(content.getBytes(StandardCharsets.UTF_8));
    }

    private List<AuditLine> entries(String hash) {
        AuditQuery query = new AuditQuery("self-test of", null, null, null, null, null, 0, 500);
        return as.account("st-aud", Role.AUDITOR, () -> trail.read(query)).items().stream()
                .filter(line -> ACT.equals(line.act()) && hash.equals(line.objectHash())).toList();
    }

    @Test
    void recordIsOnTheTrailAndInTheTotalsOfCommanderBoardAndAuditor() throws IOException {
        String hash = laid(Instant.parse("2026-02-03T04:05:06Z"));
        assertThat(entries(hash)).singleElement().satisfies(line -> {
            assertThat(line.outcome()).isEqualTo(Outcome.ALLOWED);
            assertThat(line.account()).isEqualTo("system:second-look");
            assertThat(line.detail()).contains("12 images of 6 people", "FNIR rank 1 1 of 6",
                    "TAR at FAR 0.1 % 5 of 6");
        });
        for (Role role : List.of(Role.COMMANDER, Role.BOARD, Role.AUDITOR)) {
            Totals totals = as.account("st-" + role, role, oversight::totals);
            assertThat(totals.selfTests()).filteredOn(test -> test.recordSha256().equals(hash)).singleElement()
                    .satisfies(test -> assertThat(test.accepted().toString()).contains("5 of 6"));
        }
    }

    @Test
    void nobodyWhoSignsInPutsOneOnRecordAndExaminersSeeNone() {
        assertThatThrownBy(() -> as.account("st-laso", Role.LASO, () -> service.record(record(Instant.EPOCH))))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> as.account("st-ann", Role.EXAMINER, oversight::totals))
                .isInstanceOf(EJBAccessException.class);
    }
}
