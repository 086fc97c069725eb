package secondlook.retention;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import secondlook.shared.Erased;
import secondlook.shared.Sha256;

/**
 * States for one batch what was purged, when, under which clause and policy version (307.5-6.1.3.b). Its text is what
 * is
 * handed out; the SHA-256 of the text stands on the audit trail. Written once and kept for good.
 */
@Entity
@Table(name = "purge_certificate")
public class PurgeCertificate {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "purge_certificate_seq")
    @SequenceGenerator(name = "purge_certificate_seq", sequenceName = "purge_certificate_seq", allocationSize = 1)
    private Long id;

    @Column(name = "certified_at")
    private Instant certifiedAt;

    @Enumerated(EnumType.STRING)
    private PurgeCause cause;

    @Column(name = "policy_version")
    private String policyVersion;

    private int objects;

    @Column(name = "byte_count")
    private long bytes;

    private String content;

    private String sha256;

    protected PurgeCertificate() {
    }

    PurgeCertificate(PurgeCause cause, List<Erased> purged, String policyVersion, Instant at) {
        if (purged.isEmpty()) {
            throw new IllegalArgumentException("A certificate is about something");
        }
        this.certifiedAt = at;
        this.cause = cause;
        this.policyVersion = policyVersion;
        this.objects = purged.size();
        this.bytes = purged.stream().mapToLong(Erased::bytes).sum();
        this.content = CertificateText.json(this.cause, purged, policyVersion, at);
        this.sha256 = Sha256.of(content.getBytes(StandardCharsets.UTF_8));
    }

    Long id() {
        return id;
    }

    String sha256() {
        return sha256;
    }

    /** The text as it was certified; fails when it is no longer that. */
    String content() {
        if (!Sha256.of(content.getBytes(StandardCharsets.UTF_8)).equals(sha256)) {
            throw new IllegalStateException("Purge certificate " + id + " is not what was certified");
        }
        return content;
    }

    CertificateView view() {
        return new CertificateView(id, certifiedAt, cause, policyVersion, objects, bytes, sha256);
    }
}
