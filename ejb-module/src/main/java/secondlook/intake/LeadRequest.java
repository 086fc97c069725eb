package secondlook.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import secondlook.policy.AccessPolicy;
import secondlook.policy.CaseStatus;
import secondlook.policy.RequestState;
import secondlook.shared.Conflict;

/**
 * One request for one search of one probe in one case (307.5-5.4.1). It exists only once every rule of intake allowed
 * it; then it walks the road of {@link RequestState}, each step checked there. It keeps who had a part in it, so that
 * nobody acts twice (307.5-5.4.3), and the policy version it is judged by for good. Its probe is erased when it ends
 * without a lead; the record itself stays.
 */
@Entity
@Table(name = "lead_request")
public class LeadRequest {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "lead_request_seq")
    @SequenceGenerator(name = "lead_request_seq", sequenceName = "lead_request_seq", allocationSize = 1)
    private Long id;

    @Version
    private long version;

    @Column(name = "public_id")
    private String publicId;

    @Embedded
    private Investigation investigation;

    @Embedded
    private Requester requester;

    @Embedded
    private Undertaking undertaking;

    @Column(name = "policy_version")
    private String policyVersion;

    @Column(name = "idempotency_key")
    private String idempotencyKey;

    @Column(name = "payload_sha256")
    private String payloadSha256;

    private String flag;

    @Enumerated(EnumType.STRING)
    private RequestState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "frozen_from")
    private RequestState frozenFrom;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    private String searcher;

    @Column(name = "first_examiner")
    private String firstExaminer;

    @Column(name = "second_examiner")
    private String secondExaminer;

    private int statements;

    @Column(name = "report_version")
    private int reportVersion;

    private String outcome;

    protected LeadRequest() {
    }

    /**
     * A request that every rule allowed.
     *
     * @param flag           the wording a supervisor must decide on (307.5-3.5), null without any
     * @param idempotencyKey the client's own key against double submission, may be null
     * @param payloadSha256  over everything handed in
     */
    record Admitted(String publicId, Investigation investigation, Requester requester, Undertaking undertaking,
                    String policyVersion, String flag, String idempotencyKey, String payloadSha256, Instant at) {
    }

    LeadRequest(Admitted admitted) {
        this.publicId = Objects.requireNonNull(admitted.publicId(), "publicId");
        this.investigation = Objects.requireNonNull(admitted.investigation(), "investigation");
        this.requester = Objects.requireNonNull(admitted.requester(), "requester");
        this.undertaking = Objects.requireNonNull(admitted.undertaking(), "undertaking");
        this.policyVersion = Objects.requireNonNull(admitted.policyVersion(), "policyVersion");
        this.payloadSha256 = Objects.requireNonNull(admitted.payloadSha256(), "payloadSha256");
        this.idempotencyKey = admitted.idempotencyKey();
        this.flag = admitted.flag();
        this.state = flag == null ? RequestState.ACCEPTED : RequestState.SUBMITTED;
        this.receivedAt = Objects.requireNonNull(admitted.at(), "at");
        this.changedAt = receivedAt;
    }

    /** Takes one legal step; a frozen request goes on only by {@link #release} or ends by withdrawal. */
    void advance(RequestState to, Instant at) {
        boolean held = state == RequestState.FROZEN && to != RequestState.WITHDRAWN;
        if (held || to == RequestState.FROZEN || !state.mayBecome(to)) {
            throw new Conflict(number() + " cannot go on to \"" + to.label() + "\": its state is \""
                    + state.label() + "\".");
        }
        if (to == RequestState.SEARCHED) {
            firstExaminer = null;
            secondExaminer = null;
            statements = 0;
        }
        frozenFrom = null;
        become(to, at);
    }

    /** Stops while the agency is suspended (307.5-5.5.c). */
    void freeze(Instant at) {
        if (!state.mayBecome(RequestState.FROZEN)) {
            throw new Conflict(number() + " cannot be frozen: its state is \"" + state.label() + "\".");
        }
        frozenFrom = state;
        become(RequestState.FROZEN, at);
    }

    /** Goes on where it was frozen. */
    void release(Instant at) {
        if (state != RequestState.FROZEN) {
            throw new Conflict(number() + " is not frozen.");
        }
        RequestState back = frozenFrom;
        frozenFrom = null;
        become(back, at);
    }

    private void become(RequestState to, Instant at) {
        state = to;
        changedAt = at;
    }

    /** How it ended, in words for the requester. */
    void endsWith(String text) {
        outcome = Objects.requireNonNull(text, "text");
    }

    void caseStands(CaseStatus status, Instant at) {
        if (state.ended()) {
            throw new Conflict(number() + " has ended: its case status is not needed any more.");
        }
        investigation.stands(status);
        changed(at);
    }

    /** Something was written on the time line that is no step. */
    void remarked(Instant at) {
        changed(at);
    }

    /** Always later than before, so that what changes nothing else still makes a new version. */
    private void changed(Instant at) {
        changedAt = at.isAfter(changedAt) ? at : changedAt.plus(1, ChronoUnit.MICROS);
    }

    void searchedBy(String account) {
        searcher = different(account, requester.account());
    }

    /** Who signed the first (1) or the second (2) examination of the current round. */
    void examinedBy(int ordinal, String account) {
        String examiner = different(account, requester.account());
        if (ordinal == 1) {
            firstExaminer = examiner;
        } else if (ordinal == 2) {
            secondExaminer = different(examiner, firstExaminer);
        } else {
            throw new IllegalArgumentException("There is a first and a second examination, no " + ordinal);
        }
    }

    private static String different(String account, String other) {
        if (Objects.requireNonNull(account, "account").equals(other)) {
            throw new IllegalArgumentException("Two different people are needed here");
        }
        return account;
    }

    void stated(int count) {
        statements = count;
    }

    void reported(int reportVersionNow, Instant at) {
        reportVersion = reportVersionNow;
        changed(at);
    }

    /** Whether 5.4.6 applies to its photograph, also after the requester confirmed receipt. */
    boolean endedWithoutCandidate() {
        return state == RequestState.NO_CANDIDATE || state == RequestState.CLOSED && reportVersion == 0;
    }

    boolean sameAs(String otherPayload) {
        return payloadSha256.equals(otherPayload);
    }

    /** For example {@code SL-2026-000012}. */
    String number() {
        return number(id, receivedAt);
    }

    static String number(long id, Instant receivedAt) {
        return String.format("SL-%d-%06d", receivedAt.atOffset(ZoneOffset.UTC).getYear(), id);
    }

    String justification() {
        return Investigation.justification(investigation.offense(), investigation.incidentNumber(),
                investigation.purpose());
    }

    AccessPolicy.Ownership ownership() {
        return requester.ownership();
    }

    Long id() {
        return id;
    }

    String publicId() {
        return publicId;
    }

    long version() {
        return version;
    }

    RequestState state() {
        return state;
    }

    Investigation investigation() {
        return investigation;
    }

    Requester requester() {
        return requester;
    }

    String flag() {
        return flag;
    }

    String policyVersion() {
        return policyVersion;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    int reportVersion() {
        return reportVersion;
    }

    String outcome() {
        return outcome;
    }
}
