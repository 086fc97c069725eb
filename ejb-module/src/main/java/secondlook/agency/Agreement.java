package secondlook.agency;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import secondlook.policy.Offense;
import secondlook.shared.Attached;
import secondlook.shared.Sha256;

/**
 * A signed agreement between the Department and an agency (307.5-5.5.a), with the document and its SHA-256. In force
 * from its first day until the day on which it expires begins. It never changes: a new agreement follows an old one,
 * also when only its terms change.
 */
@Entity
@Table(name = "agency_agreement")
public class Agreement {

    @Id
    private String id;

    @Column(name = "agency_id")
    private String agencyId;

    @Column(name = "agreement_number")
    private String number;

    @Enumerated(EnumType.STRING)
    private AgreementKind kind;

    private LocalDate effective;

    private LocalDate expires;

    private String offenses;

    @Column(name = "document_sha256")
    private String documentSha256;

    @Lob
    @Basic(fetch = FetchType.LAZY)
    private byte[] document;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    private String parties;

    @Column(name = "mail_domains")
    private String mailDomains;

    @Column(name = "per_month")
    private Integer perMonth;

    @Column(name = "per_year")
    private Integer perYear;

    protected Agreement() {
    }

    Agreement(String id, NewAgreement signed, String recordedBy, Instant recordedAt) {
        this.id = Objects.requireNonNull(id, "id");
        this.agencyId = Objects.requireNonNull(signed.agencyId(), "agencyId");
        this.number = Objects.requireNonNull(signed.number(), "number");
        this.kind = Objects.requireNonNull(signed.kind(), "kind");
        this.effective = Objects.requireNonNull(signed.effective(), "effective");
        this.expires = Objects.requireNonNull(signed.expires(), "expires");
        if (!expires.isAfter(effective) || signed.offenses().isEmpty() || signed.document().length == 0) {
            throw new IllegalArgumentException("An agreement lasts a day at least, covers an offense, has a document");
        }
        this.offenses = signed.offenses().stream().sorted().map(Enum::name).collect(Collectors.joining(","));
        this.document = signed.document().clone();
        this.documentSha256 = Sha256.of(document);
        AgreementTerms terms = Objects.requireNonNull(signed.terms(), "terms");
        this.parties = joined(terms.parties().stream());
        this.mailDomains = joined(terms.mailDomains().stream().sorted());
        this.perMonth = terms.perMonth();
        this.perYear = terms.perYear();
        this.recordedBy = Objects.requireNonNull(recordedBy, "recordedBy");
        this.recordedAt = Objects.requireNonNull(recordedAt, "recordedAt");
    }

    private static String joined(Stream<String> lines) {
        return lines.reduce((one, other) -> one + "\n" + other).orElse(null);
    }

    private static List<String> lines(String joined) {
        return joined == null ? List.of() : joined.lines().toList();
    }

    boolean inForce(LocalDate day) {
        return !day.isBefore(effective) && day.isBefore(expires);
    }

    AgreementDocument attached() {
        String type = Attached.of(null, document, document.length).mediaType();
        return new AgreementDocument(document.clone(), type, "agreement-" + number.replaceAll("[^A-Za-z0-9-]", "_")
                + "." + type.substring(type.indexOf('/') + 1));
    }

    AgreementTerms terms() {
        return new AgreementTerms(lines(parties), Set.copyOf(lines(mailDomains)), perMonth, perYear);
    }

    String id() {
        return id;
    }

    String agencyId() {
        return agencyId;
    }

    String number() {
        return number;
    }

    LocalDate effective() {
        return effective;
    }

    LocalDate expires() {
        return expires;
    }

    String documentSha256() {
        return documentSha256;
    }

    Set<Offense> offenses() {
        return Arrays.stream(offenses.split(",")).map(Offense::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Offense.class)));
    }

    AgreementView view(Integer warning) {
        return new AgreementView(id, number, kind, effective, expires, offenses(), documentSha256, terms(),
                warning);
    }
}
