package secondlook.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import secondlook.policy.AccessPolicy;
import secondlook.policy.Decision;
import secondlook.shared.Caller;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentCaller;
import secondlook.shared.NotFound;

/** Requests, their probes and their time lines, within the act in progress. */
@ApplicationScoped
class Requests {

    private static final String NONE = "There is no such request, or it is not one of yours.";

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentAct act;

    @Inject
    Clock clock;

    @Inject
    Event<ProbeErased> erased;

    LeadRequest found(String publicId) {
        return em.createQuery("select r from LeadRequest r where r.publicId = :id", LeadRequest.class)
                .setParameter("id", publicId).getResultStream().findFirst().orElseThrow(() -> new NotFound(NONE));
    }

    /**
     * The request, named in the audit entry. Somebody else's is NotFound, so that its existence does not leak; the
     * denial in the trail names the case all the same.
     */
    LeadRequest mine(String publicId) {
        act.on("request " + publicId, null);
        LeadRequest request = found(publicId);
        about(request);
        Caller who = caller.get();
        Decision sees = AccessPolicy.seeRequest(who.role(), who.account(), who.agencyId(), request.ownership());
        if (sees.refused()) {
            act.detail(sees.clause().id() + ": " + sees.reason());
            throw new NotFound(NONE);
        }
        return request;
    }

    void about(LeadRequest request) {
        act.onCase(request.investigation().caseNumber(), request.justification())
                .on("request " + request.number(), probe(request).sha256());
    }

    Probe probe(LeadRequest request) {
        return em.find(Probe.class, request.id());
    }

    /** The original bytes; NotFound once they are erased. */
    byte[] probeBytes(LeadRequest request) {
        ProbeImage image = em.find(ProbeImage.class, request.id());
        if (image == null) {
            throw new NotFound("The probe of " + request.number() + " was erased; its SHA-256 stays on record.");
        }
        return image.image();
    }

    /** Removes the bytes now and tells whoever derived something from them; the record and the SHA-256 stay. */
    String erase(LeadRequest request) {
        Probe probe = probe(request);
        ProbeImage image = em.find(ProbeImage.class, request.id());
        if (image != null) {
            em.remove(image);
            probe.erased(clock.instant());
        }
        erased.fire(new ProbeErased(request.publicId()));
        return probe.sha256();
    }

    void writeDown(LeadRequest request, String text) {
        Caller who = caller.get();
        em.persist(new RequestEvent(request, text, who.name() == null ? who.account() : who.name(),
                request.changedAt()));
    }

    List<TimelineEntry> timeline(LeadRequest request, boolean withActors) {
        return em.createQuery("select e from RequestEvent e where e.requestId = :id order by e.id",
                        RequestEvent.class).setParameter("id", request.id()).getResultStream()
                .map(e -> e.view(withActors)).toList();
    }

    Optional<LeadRequest> underKey(String account, String key) {
        return key == null ? Optional.empty() : em.createQuery("select r from LeadRequest r"
                        + " where r.requester.account = :account and r.idempotencyKey = :key", LeadRequest.class)
                .setParameter("account", account).setParameter("key", key).getResultStream().findFirst();
    }

    /** Whether a request about another incident was made with the same words. */
    boolean copied(SubmitRequest given) {
        return em.createQuery("select count(r) from LeadRequest r where r.investigation.factsSha256 = :words"
                        + " and upper(r.investigation.incidentNumber) <> upper(:incident)", Long.class)
                .setParameter("words", Investigation.sameWords(given.facts()))
                .setParameter("incident", given.incidentNumber()).getSingleResult() > 0;
    }
}
