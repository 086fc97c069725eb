package secondlook.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import secondlook.policy.WorkstationPolicy;
import secondlook.shared.Invalid;
import secondlook.shared.Text;

/**
 * A registered workstation (307.5-3.3): a network of fixed desks, for some days, with the certificate its browser must
 * show where one is asked for. Written once; it ends on its last day or by a {@link WorkstationEnd}.
 */
@Entity
@Table(name = "workstation")
public class Workstation {

    private static final int LONGEST_NAME = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "workstation_seq")
    @SequenceGenerator(name = "workstation_seq", sequenceName = "workstation_seq", allocationSize = 1)
    private Long id;

    private String name;

    private String network;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    @Column(name = "certificate_sha256")
    private String certificateSha256;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "registered_by")
    private String registeredBy;

    protected Workstation() {
    }

    Workstation(NewWorkstation wanted, String registeredBy, Instant registeredAt) {
        this.name = Text.required("name", wanted.name(), LONGEST_NAME);
        this.network = wanted.network().strip();
        this.validFrom = Objects.requireNonNull(wanted.validFrom(), "validFrom");
        this.validUntil = wanted.validUntil();
        if (validUntil != null && validUntil.isBefore(validFrom)) {
            throw new Invalid("validUntil", "The registration cannot end before it begins.");
        }
        this.certificateSha256 = fingerprint(wanted.certificateSha256());
        this.registeredBy = Objects.requireNonNull(registeredBy, "registeredBy");
        this.registeredAt = Objects.requireNonNull(registeredAt, "registeredAt");
    }

    /** As certificate viewers show it, with or without colons. */
    private static String fingerprint(String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        String plain = given.replaceAll("[:\\s]", "").toLowerCase(java.util.Locale.ROOT);
        if (!plain.matches("[0-9a-f]{64}")) {
            throw new Invalid("certificate", "Enter the SHA-256 fingerprint of the certificate: 64 digits and letters "
                    + "from a to f.");
        }
        return plain;
    }

    Long id() {
        return id;
    }

    String name() {
        return name;
    }

    /** Whether it counts for a call from that address with that certificate. */
    boolean isAt(String address, String certificate, LocalDate today) {
        return WorkstationPolicy.counts(validFrom, validUntil, certificateSha256, certificate, today).allowed()
                && Network.parse(network).contains(address);
    }

    WorkstationView view(WorkstationEnd end, LocalDate today) {
        boolean over = end != null || validUntil != null && today.isAfter(validUntil);
        return new WorkstationView(id, name, network, validFrom, validUntil, certificateSha256, registeredAt,
                registeredBy, over, end == null ? null : end.reason());
    }
}
