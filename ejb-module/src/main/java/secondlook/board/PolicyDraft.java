package secondlook.board;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import secondlook.shared.Sha256;
import secondlook.shared.Text;

/** A version of the policy as it is put before the Board (307.5-6.4): every parameter. Written once, never changed. */
@Entity
@Table(name = "policy_draft")
public class PolicyDraft {

    private static final int LONGEST_REASON = 2000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "policy_draft_seq")
    @SequenceGenerator(name = "policy_draft_seq", sequenceName = "policy_draft_seq", allocationSize = 1)
    private Long id;

    @Column(name = "base_version")
    private String baseVersion;

    private String reason;

    private String sheet;

    @Column(name = "drafted_at")
    private Instant draftedAt;

    @Column(name = "drafted_by")
    private String draftedBy;

    @Column(name = "drafter_name")
    private String drafterName;

    protected PolicyDraft() {
    }

    /** The stamp names the version that it is drafted against. */
    PolicyDraft(String reason, Map<String, String> sheet, Stamp stamp) {
        this.baseVersion = stamp.policyVersion();
        this.reason = Text.required("reason", reason, LONGEST_REASON);
        this.sheet = sheet.entrySet().stream().map(part -> part.getKey() + "=" + part.getValue())
                .collect(Collectors.joining("\n"));
        this.draftedAt = stamp.at();
        this.draftedBy = stamp.account();
        this.drafterName = stamp.name();
    }

    Long id() {
        return id;
    }

    /** What requests carry once it is in force. */
    String label() {
        return "Board-" + id;
    }

    String baseVersion() {
        return baseVersion;
    }

    String reason() {
        return reason;
    }

    Map<String, String> sheet() {
        Map<String, String> parts = new LinkedHashMap<>();
        sheet.lines().forEach(line -> parts.put(line.substring(0, line.indexOf('=')),
                line.substring(line.indexOf('=') + 1)));
        return parts;
    }

    /** What the trail says of the draft. */
    String sheetSha256() {
        return Sha256.of(sheet.getBytes(StandardCharsets.UTF_8));
    }

    Instant draftedAt() {
        return draftedAt;
    }

    String draftedBy() {
        return draftedBy;
    }

    String drafterName() {
        return drafterName;
    }
}
