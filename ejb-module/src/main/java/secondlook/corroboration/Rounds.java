package secondlook.corroboration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import secondlook.policy.Perceived;
import secondlook.shared.Conflict;
import secondlook.shared.UniqueKey;

/** Rounds and what was signed in them, as stored. */
@ApplicationScoped
class Rounds {

    private static final String NOT_RELEASED =
            " and not exists (select r from SeatRelease r where r.examination = e)";

    @PersistenceContext(unitName = "secondlook")
    EntityManager entities;

    /** The latest round, whether it has ended or not. */
    Optional<Round> latest(String requestId) {
        return entities.createQuery("select r from Round r where r.requestId = :id order by r.number desc",
                Round.class).setParameter("id", requestId).setMaxResults(1).getResultStream().findFirst();
    }

    Optional<Examination> examination(String publicId) {
        return entities.createQuery("select e from Examination e where e.publicId = :id", Examination.class)
                .setParameter("id", publicId).getResultStream().findFirst();
    }

    /** The examination that counts on that seat: never one that was abandoned. */
    Optional<Examination> examination(Round round, int ordinal) {
        return entities.createQuery("select e from Examination e where e.round = :round and e.ordinal = :ordinal"
                + NOT_RELEASED, Examination.class).setParameter("round", round).setParameter("ordinal", ordinal)
                .getResultStream().findFirst();
    }

    /** Opened in a round that goes on, and neither signed nor abandoned; the oldest first. */
    List<Examination> unsigned() {
        return entities.createQuery("select e from Examination e where e.round.endedAt is null and not exists"
                + " (select s from ExaminationSignature s where s.examination = e)" + NOT_RELEASED
                + " order by e.openedAt, e.id", Examination.class).getResultList();
    }

    Optional<SeatRelease> release(Examination examination) {
        return entities.createQuery("select r from SeatRelease r where r.examination = :examination",
                SeatRelease.class).setParameter("examination", examination).getResultStream().findFirst();
    }

    /** The examinations of a round that were abandoned. */
    List<Examination> released(Round round) {
        return entities.createQuery("select r.examination from SeatRelease r where r.examination.round = :round",
                Examination.class).setParameter("round", round).getResultList();
    }

    RoundFile file(Round round) {
        List<ConsultationStatement> statements = entities.createQuery(
                "select s from ConsultationStatement s where s.examination.round = :round"
                + " order by s.signedAt, s.id", ConsultationStatement.class).setParameter("round", round)
                .getResultList();
        SupervisorDecision decision = entities.createQuery(
                "select d from SupervisorDecision d where d.round = :round", SupervisorDecision.class)
                .setParameter("round", round).getResultStream().findFirst().orElse(null);
        return new RoundFile(round, examination(round, 1).orElse(null), examination(round, 2).orElse(null),
                statements, decision);
    }

    /** The round that is going on or was signed off; empty before the first and after a send-back. */
    Optional<RoundFile> current(String requestId) {
        return latest(requestId).filter(Round::open).map(this::file);
    }

    /** Who can no longer come fresh to this round: earlier rounds showed them ranks and scores, or an opinion. */
    Set<String> seenBefore(Round round) {
        Set<String> seen = new HashSet<>();
        List<Round> earlier = entities.createQuery(
                "select r from Round r where r.requestId = :id and r.number < :number", Round.class)
                .setParameter("id", round.requestId()).setParameter("number", round.number()).getResultList();
        for (RoundFile file : earlier.stream().map(this::file).toList()) {
            Stream.concat(Stream.of(file.first(), file.second()).filter(Objects::nonNull)
                    .filter(e -> !e.blind() || file.disagreed()), released(file.round()).stream()
                    .filter(e -> !e.blind())).forEach(e -> seen.add(e.examiner().account()));
        }
        return seen;
    }

    /** What supervisors said when they sent back, oldest first. */
    List<String> sentBack(String requestId) {
        return entities.createQuery("select d from SupervisorDecision d where d.round.requestId = :id"
                + " and d.kind = :kind order by d.round.number", SupervisorDecision.class).setParameter("id", requestId)
                .setParameter("kind", SupervisorDecision.Kind.SENT_BACK).getResultStream()
                .map(SupervisorDecision::sentBackLine).toList();
    }

    Optional<Perceived> perceived(String requestId) {
        return entities.createQuery("select p from ExaminationPerception p where p.requestId = :id"
                + " order by p.examinationId desc", ExaminationPerception.class).setParameter("id", requestId)
                .setMaxResults(1).getResultStream().findFirst().map(ExaminationPerception::perceived);
    }

    <T> T keep(T entity, String whenTaken) {
        entities.persist(entity);
        write(whenTaken);
        return entity;
    }

    /**
     * Writes at once, so that a constraint speaks within the act. Two people may try to take the same part at the same
     * time: the one who comes second gets the Conflict.
     */
    void write(String whenTaken) {
        try {
            entities.flush();
        } catch (OptimisticLockException e) {
            throw new Conflict(whenTaken);
        } catch (PersistenceException e) {
            if (UniqueKey.brokenBy(e)) {
                throw new Conflict(whenTaken);
            }
            throw e;
        }
    }
}
