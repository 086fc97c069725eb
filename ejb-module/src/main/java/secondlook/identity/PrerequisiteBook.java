package secondlook.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import secondlook.policy.DutyLimits;
import secondlook.policy.PolicyParameters;
import secondlook.policy.PrerequisiteKind;
import secondlook.policy.PrerequisitePolicy;
import secondlook.shared.NotFound;

/** The records of prerequisites as stored, and how an account stands by them today. */
@ApplicationScoped
class PrerequisiteBook {

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    @Inject
    Clock clock;

    void keep(Prerequisite record, byte[] document) {
        em.persist(record);
        em.flush();
        if (document != null) {
            em.persist(new PrerequisiteDocument(record, document));
        }
    }

    /** Lets an account go without records for a first while. */
    void begin(Account account, String reason, String grantedBy) {
        em.persist(new PrerequisitePeriod(account.who().username(), today().plusDays(limits().firstDays()), reason,
                grantedBy, clock.instant()));
    }

    Prerequisite get(long id) {
        return Optional.ofNullable(em.find(Prerequisite.class, id))
                .orElseThrow(() -> new NotFound("There is no such record."));
    }

    byte[] content(Prerequisite record) {
        return Optional.ofNullable(em.find(PrerequisiteDocument.class, record.id()))
                .orElseThrow(() -> new NotFound("This record has no document.")).content();
    }

    /** Newest first. */
    List<PrerequisiteView> history(String username) {
        return em.createQuery("select p from Prerequisite p where p.username = :name order by p.id desc",
                Prerequisite.class).setParameter("name", username).getResultStream().map(Prerequisite::view).toList();
    }

    Standing standing(SignedIn who) {
        Map<PrerequisiteKind, Prerequisite> last = new EnumMap<>(PrerequisiteKind.class);
        em.createQuery("select p from Prerequisite p where p.username = :name and p.id in (select max(q.id)"
                + " from Prerequisite q where q.username = :name group by q.kind)", Prerequisite.class)
                .setParameter("name", who.username()).getResultList().forEach(p -> last.put(p.kind(), p));
        Map<PrerequisiteKind, PrerequisitePolicy.Held> held = new EnumMap<>(PrerequisiteKind.class);
        last.forEach((kind, record) -> held.put(kind, record.held()));
        LocalDate without = Optional.ofNullable(em.find(PrerequisitePeriod.class, who.username()))
                .map(PrerequisitePeriod::until).orElse(null);
        List<PrerequisiteLine> lines = new ArrayList<>();
        PrerequisiteKind.of(who.role()).forEach(kind -> lines.add(line(kind, last.get(kind))));
        return new Standing(who.username(), who.name(), who.unit(), who.role(), without,
                PrerequisitePolicy.standing(who.role(), held, without, today()), lines);
    }

    private PrerequisiteLine line(PrerequisiteKind kind, Prerequisite last) {
        PrerequisiteView view = last == null ? null : last.view();
        return new PrerequisiteLine(kind, state(view), view);
    }

    private PrerequisiteState state(PrerequisiteView last) {
        if (last == null) {
            return PrerequisiteState.MISSING;
        }
        if (!last.met()) {
            return PrerequisiteState.WITHDRAWN;
        }
        LocalDate until = last.validUntil();
        if (until == null || today().isBefore(until.minusDays(limits().warnDays()))) {
            return PrerequisiteState.CURRENT;
        }
        if (today().isAfter(until)) {
            return PrerequisiteState.LAPSED;
        }
        return today().isBefore(until.minusDays(limits().urgentDays())) ? PrerequisiteState.DUE
                : PrerequisiteState.URGENT;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    DutyLimits limits() {
        return parameters().duties();
    }

    PolicyParameters parameters() {
        return PolicyParameters.at(clock.instant());
    }
}
