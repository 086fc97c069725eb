package secondlook.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import secondlook.shared.NotFound;

/** Letters and attempts as stored. */
@ApplicationScoped
class LetterBook {

    private static final int MOST_LISTED = 200;

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    Letter keep(Letter letter) {
        em.persist(letter);
        em.flush();
        return letter;
    }

    void keep(LetterAttempt attempt) {
        em.persist(attempt);
        em.flush();
    }

    /** As it is now, its row held until the transaction ends. */
    Letter held(long id) {
        Letter letter = em.find(Letter.class, id);
        if (letter == null) {
            throw new NotFound("There is no such letter.");
        }
        em.refresh(letter, LockModeType.PESSIMISTIC_WRITE);
        return letter;
    }

    /** Numbers of letters that want an attempt, the longest waiting first. */
    List<Long> due(Instant now, int most) {
        return em.createQuery("select l.id from Letter l where l.state = :waiting and l.nextAt <= :now"
                + " and (l.takenUntil is null or l.takenUntil < :now) order by l.nextAt, l.id", Long.class)
                .setParameter("waiting", LetterState.WAITING).setParameter("now", now).setMaxResults(most)
                .getResultList();
    }

    List<Long> waitingAbout(String about) {
        return em.createQuery("select l.id from Letter l where l.about = :about and l.state in :open order by l.id",
                Long.class).setParameter("about", about)
                .setParameter("open", List.of(LetterState.WAITING, LetterState.FAILED)).getResultList();
    }

    /** Newest first. */
    List<LetterView> newest() {
        return em.createQuery("select l from Letter l order by l.id desc", Letter.class).setMaxResults(MOST_LISTED)
                .getResultStream().map(this::view).toList();
    }

    LetterView view(Letter letter) {
        List<AttemptView> attempts = em.createQuery("select a from LetterAttempt a"
                + " where a.letterId = :id order by a.id", LetterAttempt.class).setParameter("id", letter.id())
                .getResultStream().map(LetterAttempt::view).toList();
        return new LetterView(letter.id(), letter.about(), letter.addressee(), letter.subject(), letter.sha256(),
                letter.state(), letter.queuedAt(), letter.state() == LetterState.WAITING ? letter.nextAt() : null,
                attempts);
    }
}
