package secondlook.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import secondlook.policy.AccessPolicy;
import secondlook.policy.Decision;
import secondlook.policy.HoldAuthority;
import secondlook.policy.RequestState;
import secondlook.policy.RetentionKind;
import secondlook.policy.RetentionPolicy;
import secondlook.shared.Caller;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentCaller;
import secondlook.shared.Erased;
import secondlook.shared.NotFound;
import secondlook.shared.PolicyRefused;

/** Requests, their probes and their time lines, within the act in progress. */
@ApplicationScoped
class Requests {

    private static final String NONE = "There is no such request, or it is not one of yours.";

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    @Inject
    CurrentCaller caller;

    @Inject
    NeedToKnow need;

    @Inject
    CurrentAct act;

    @Inject
    Clock clock;

    @Inject
    Event<Record> told;

    @Inject
    Event<Erased> gone;

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
        Decision sees = need.sees(who, request);
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

    /** The original bytes; NotFound once they are erased, refused where they are kept for a court alone. */
    byte[] probeBytes(LeadRequest request) {
        ProbeImage image = em.find(ProbeImage.class, request.id());
        if (image == null) {
            throw new NotFound("The probe of " + request.number() + " was erased; its SHA-256 stays on record.");
        }
        PolicyRefused.unless(RetentionPolicy.seePhotograph(caller.get().role(), request.endedWithoutCandidate()));
        return image.image();
    }

    /** As the request ends so; false when a hold keeps the photograph. */
    boolean eraseAtEnd(LeadRequest request, RequestState end) {
        if (RetentionPolicy.eraseAtEnd(end, holds(request.publicId())).refused()) {
            return false;
        }
        purge(request, RetentionKind.PROBE_WITHOUT_LEAD);
        return true;
    }

    /** Removes the bytes now and tells whoever derived something from them; the record and the SHA-256 stay. */
    boolean purge(LeadRequest request, RetentionKind kind) {
        ProbeImage image = em.find(ProbeImage.class, request.id());
        if (image != null) {
            gone.fire(Erased.now(kind, request.publicId(), request.publicId(), image.image(), clock.instant()));
            em.remove(image);
            probe(request).erased(clock.instant());
        }
        told.fire(new ProbeErased(request.publicId()));
        return image != null;
    }

    Set<HoldAuthority> holds(String requestId) {
        return Set.copyOf(em.createQuery("select h.authority from EvidentiaryHold h where h.requestId = :id"
                + " and h.liftedAt is null", HoldAuthority.class).setParameter("id", requestId).getResultList());
    }

    Instant now() {
        return clock.instant();
    }

    void writeDown(LeadRequest request, String text) {
        Caller who = caller.get();
        need.worked(who, request);
        Optional<RequestState> before = lastWritten(request);
        em.persist(new RequestEvent(request, text, who.name() == null ? who.account() : who.name(),
                request.changedAt()));
        if (before.isEmpty()) {
            tell(request, RequestChanged.Kind.RECEIVED);
        } else if (before.get() != request.state()) {
            tell(request, RequestChanged.Kind.STATE_CHANGED);
        }
    }

    /** For the agency that asked; a request of the Department's own has nobody outside to be told. */
    void tell(LeadRequest request, RequestChanged.Kind kind) {
        if (request.requester().agencyId() != null) {
            told.fire(new RequestChanged(request.requester().agencyId(), request.publicId(), kind, request.state(),
                    request.changedAt()));
        }
    }

    private Optional<RequestState> lastWritten(LeadRequest request) {
        return em.createQuery("select e.state from RequestEvent e where e.requestId = :id order by e.id desc",
                        RequestState.class).setParameter("id", request.id()).setMaxResults(1).getResultStream()
                .findFirst();
    }

    List<TimelineEntry> timeline(LeadRequest request, boolean withActors) {
        return em.createQuery("select e from RequestEvent e where e.requestId = :id order by e.id",
                        RequestEvent.class).setParameter("id", request.id()).getResultStream()
                .map(e -> e.view(withActors)).toList();
    }

    /** What was changed in this act counts. */
    long version(String publicId) {
        LeadRequest request = found(publicId);
        em.flush();
        return request.version();
    }

    /** What the unit has asked, in its order. */
    List<Question> questions(LeadRequest request) {
        return em.createQuery("select q from Question q where q.requestId = :id order by q.ordinal", Question.class)
                .setParameter("id", request.id()).getResultList();
    }

    /**
     * The request as the caller may see it. Flushes first: the version that the view carries is the one the next change
     * is compared with.
     *
     * @param frozenBy the finding that freezes it, null for a request that is not frozen
     */
    RequestView seen(LeadRequest request, String frozenBy) {
        em.flush();
        // Who examined first is part of an opinion: an examiner sees names once both have signed.
        boolean withActors = AccessPolicy.seeOpinions(caller.get().role(), request.state()).allowed();
        List<QuestionView> asked = questions(request).stream()
                .map(question -> question.view(em.find(Information.class, question.id()))).toList();
        return RequestViews.view(request, probe(request), timeline(request, withActors), asked, frozenBy);
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
