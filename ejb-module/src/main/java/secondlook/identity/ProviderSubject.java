package secondlook.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import secondlook.openid.Stated;
import secondlook.policy.Role;

/**
 * Somebody whom the department's provider knows: written when the person first asks to come in, bound to an account by
 * the LASO, loosened by the LASO (307.5-6.1.2.b). Issuer and subject alone say who it is; the names are only shown.
 */
@Entity
@Table(name = "provider_subject")
public class ProviderSubject {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "provider_subject_seq")
    @SequenceGenerator(name = "provider_subject_seq", sequenceName = "provider_subject_seq", allocationSize = 1)
    private Long id;

    @Version
    private long version;

    private String issuer;

    private String subject;

    private String reference;

    @Column(name = "shown_username")
    private String shownUsername;

    @Column(name = "shown_name")
    private String shownName;

    @Column(name = "shown_unit")
    private String shownUnit;

    @Column(name = "shown_roles")
    private String shownRoles;

    @Column(name = "asked_at")
    private Instant askedAt;

    private String account;

    @Column(name = "bound_at")
    private Instant boundAt;

    @Column(name = "bound_by")
    private String boundBy;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    protected ProviderSubject() {
    }

    ProviderSubject(Stated stated, Instant at) {
        issuer = Objects.requireNonNull(stated.issuer(), "issuer");
        subject = Objects.requireNonNull(stated.subject(), "subject");
        reference = stated.reference();
        asked(stated, at);
    }

    void asked(Stated stated, Instant at) {
        shownUsername = stated.username();
        shownName = stated.name();
        shownUnit = stated.unit();
        shownRoles = String.join(", ", stated.roles().stream().map(Role::label).toList());
        askedAt = Objects.requireNonNull(at, "at");
    }

    void bind(String username, String laso, Instant at) {
        account = Objects.requireNonNull(username, "username");
        boundBy = Objects.requireNonNull(laso, "laso");
        boundAt = Objects.requireNonNull(at, "at");
    }

    void loosen() {
        account = null;
        boundBy = null;
        boundAt = null;
        confirmedAt = null;
    }

    /** The person has shown the credentials again, for one signature. */
    void confirmed(Instant at) {
        confirmedAt = at;
    }

    /** When that was, null when there is nothing unused; used from here on, by one of two who try at once. */
    Instant useConfirmation() {
        Instant at = confirmedAt;
        confirmedAt = null;
        return at;
    }

    String account() {
        return account;
    }

    String reference() {
        return reference;
    }

    ProviderSubjectView view() {
        return new ProviderSubjectView(id, reference, shownUsername, shownName, shownUnit, shownRoles, askedAt, account,
                boundAt, boundBy);
    }
}
