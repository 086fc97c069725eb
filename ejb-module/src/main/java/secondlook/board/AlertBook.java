package secondlook.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import secondlook.policy.Role;
import secondlook.shared.Caller;
import secondlook.shared.NotFound;

/** Alarms as stored; one that is raised is mailed too, where an address for it is set. */
@ApplicationScoped
class AlertBook {

    private static final int MOST_LISTED = 200;

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    @Inject
    RegisterPost post;

    void raise(DueAlert due, Instant now) {
        em.persist(new BoardAlert(due, now));
        em.flush();
        post.mail(due);
    }

    boolean raised(DueAlert due) {
        return em.createQuery("select count(a) from BoardAlert a where a.job = :job and a.slot = :slot", Long.class)
                .setParameter("job", due.job()).setParameter("slot", due.slot()).getSingleResult() > 0;
    }

    /** Alarms of a job raised before a moment that nobody of one of the roles has seen. */
    List<AlertView> unseen(String job, Instant before, Set<Role> roles) {
        return em.createQuery("select a from BoardAlert a where a.job = :job and a.raisedAt < :before order by a.id",
                BoardAlert.class).setParameter("job", job).setParameter("before", before).getResultStream()
                .map(this::view).filter(alert -> roles.stream().anyMatch(alert::unseenBy)).toList();
    }

    long unseenBy(String account) {
        return em.createQuery("select count(a) from BoardAlert a where not exists (select s from BoardAlertSeen s"
                + " where s.alertId = a.id and s.account = :account)", Long.class).setParameter("account", account)
                .getSingleResult();
    }

    BoardAlert get(long id) {
        return Optional.ofNullable(em.find(BoardAlert.class, id))
                .orElseThrow(() -> new NotFound("There is no such alarm."));
    }

    void seen(BoardAlert alert, Caller by, Instant now) {
        if (em.find(BoardAlertSeen.class, new BoardAlertSeen.Key(alert.id(), by.account())) == null) {
            Kept.once(em, new BoardAlertSeen(alert, by, now));
        }
    }

    /** Newest first. */
    List<AlertView> all() {
        return em.createQuery("select a from BoardAlert a order by a.id desc", BoardAlert.class)
                .setMaxResults(MOST_LISTED).getResultStream().map(this::view).toList();
    }

    AlertView view(BoardAlert of) {
        return new AlertView(of.id(), of.subject(), of.message(), of.raisedAt(), em.createQuery("select s from"
                + " BoardAlertSeen s where s.alertId = :id order by s.seenAt", BoardAlertSeen.class)
                .setParameter("id", of.id()).getResultStream().map(BoardAlertSeen::view).toList());
    }
}
