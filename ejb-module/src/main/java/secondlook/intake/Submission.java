package secondlook.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import secondlook.agency.AgencyRecords;
import secondlook.policy.AgencyPolicy;
import secondlook.policy.Decision;
import secondlook.policy.IntakePolicy;
import secondlook.policy.Offense;
import secondlook.policy.PolicyParameters;
import secondlook.shared.Caller;
import secondlook.shared.Conflict;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentCaller;
import secondlook.shared.KeyReused;
import secondlook.shared.PolicyRefused;
import secondlook.shared.Sha256;
import secondlook.shared.Text;
import secondlook.shared.UniqueKey;

/**
 * One request on its way in (307.5-1, 3, 5.1 to 5.4.1, 5.5). The agency is asked about first, then the words, then the
 * photograph; the first refusal is written down and is the answer. The photograph is decoded before anything is
 * written, so that no row is locked meanwhile. An agency is asked about again with its row held, just before the
 * request is written: a suspension that commits meanwhile lets none through (307.5-5.5.c), and its requests are counted
 * one after the other.
 */
@ApplicationScoped
class Submission {

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentAct act;

    @Inject
    Clock clock;

    @Inject
    AgencyRecords agencies;

    @Inject
    Refusals refusals;

    @Inject
    Requests requests;

    /** The request taken in; an earlier one when the same was handed in before under the same key. */
    LeadRequest take(SubmitRequest raw) {
        String sha256 = raw.probe() == null || raw.probe().bytes() == null ? null : Sha256.of(raw.probe().bytes());
        name(raw, sha256);
        SubmitRequest given = Limits.applied(raw);
        Refusal.Asked asked = new Refusal.Asked(given.incidentNumber(), given.caseNumber(), sha256, null);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Caller who = caller.get();
        AgencyPolicy.Standing agency = who.agencyId() == null ? null : agencies.standing(who.agencyId());
        if (agency != null) {
            allow(Admission.agency(agency, agencies.today()), asked);
        }
        String payload = payload(given, sha256);
        Optional<LeadRequest> before = before(who, given.idempotencyKey(), payload);
        if (before.isPresent()) {
            return repeated(before.get(), now);
        }
        PolicyParameters parameters = PolicyParameters.at(now);
        allow(Admission.words(given, parameters, agency != null), asked);
        Offense offense = IntakePolicy.stated(given.offense(), parameters.scope()).orElseThrow();
        if (agency != null) {
            allow(Admission.outside(agency, offense, given.acknowledgement()), asked);
            allow(AgencyPolicy.requester(given.contact().name(), agencies.requester(who.agencyId(),
                    given.contact().name()).orElse(null), agencies.today()), asked);
        }
        allow(IntakePolicy.ownWords(requests.copied(given)), asked);
        Admission.Inspected probe = Admission.inspect(given.probe().bytes());
        allow(probe.decision(), asked);
        if (agency != null) {
            allow(Admission.agency(agencies.heldStanding(who.agencyId()), agencies.today()), asked);
            allow(new AgreedVolume(em, agencies).covers(who.agencyId(), who.agreementId()), asked);
        }
        LeadRequest request = new LeadRequest(new LeadRequest.Admitted(UUID.randomUUID().toString(),
                new Investigation(given, offense), new Requester(who.account(), outside(who), given.contact()),
                new Undertaking(given.attestations(), given.acknowledgement(), who.tokenId(), now),
                parameters.version(), Admission.flag(given), given.idempotencyKey(), payload, now));
        write(request, given.probe(), probe, now);
        return request;
    }

    /** Names the case before anything is decided, so that a denial names it too. */
    private void name(SubmitRequest raw, String sha256) {
        String incident = stated(raw.incidentNumber());
        act.onCase(stated(raw.caseNumber()), "Request about incident " + incident + ": "
                + Text.cut(raw.purpose() == null ? "no purpose stated" : raw.purpose(), Limits.PURPOSE));
        act.on("new request", sha256);
    }

    private static String stated(String number) {
        return number == null || number.isBlank() ? "not stated" : Text.cut(number.strip(), Limits.NUMBER);
    }

    private void allow(Decision decision, Refusal.Asked asked) {
        if (decision.refused()) {
            refusals.write(decision, asked);
        }
        PolicyRefused.unless(decision);
    }

    private static String payload(SubmitRequest given, String sha256) {
        return Sha256.ofParts(given.incidentNumber(), given.caseNumber(), given.offense(), given.caseStatus(),
                given.purpose(), given.facts(), given.source(), given.sourceDetail(), given.contact(),
                given.attestations(), given.acknowledgement(), sha256);
    }

    private Optional<LeadRequest> before(Caller who, String key, String payload) {
        Optional<LeadRequest> before = requests.underKey(who.account(), key);
        if (before.isPresent() && !before.get().sameAs(payload)) {
            throw new KeyReused("This Idempotency-Key came with another request before. Use a new key for a new "
                    + "request.");
        }
        return before;
    }

    private LeadRequest repeated(LeadRequest before, Instant now) {
        requests.about(before);
        act.tells(Told.decided("repeated", before, now));
        return before;
    }

    private Requester.Outside outside(Caller who) {
        return who.agencyId() == null ? Requester.Outside.NONE : new Requester.Outside(who.agencyId(),
                agencies.name(who.agencyId()), who.agreementId(), agencies.agreementNumber(who.agreementId()));
    }

    /** Each row after the one it refers to. */
    private void write(LeadRequest request, ProbeFile file, Admission.Inspected probe, Instant now) {
        try {
            em.persist(request);
            em.flush();
            em.persist(new Probe(request.id(), file, probe.still(), now));
            em.flush();
            em.persist(new ProbeImage(request.id(), file.bytes()));
            requests.writeDown(request, request.flag() == null ? "Received and accepted for search."
                    : "Received. A supervisor decides on its wording before anything is searched.");
            em.flush();
        } catch (PersistenceException e) {
            if (UniqueKey.brokenBy(e)) {
                throw new Conflict("The same request is being handed in right now. Ask again in a moment.");
            }
            throw e;
        }
        requests.about(request);
        act.tells(Told.received(request));
    }
}
