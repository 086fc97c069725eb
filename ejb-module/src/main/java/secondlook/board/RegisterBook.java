package secondlook.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import secondlook.policy.RegisterKind;
import secondlook.shared.NotFound;

/** Entries of the registers as stored. */
@ApplicationScoped
class RegisterBook {

    private static final int MOST_LISTED = 500;

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    void keep(RegisterEntry entry, byte[] content) {
        em.persist(entry);
        em.flush();
        if (entry.document() != null) {
            em.persist(new RegisterDocument(entry, content));
            em.flush();
        }
    }

    RegisterEntry get(long id) {
        return Optional.ofNullable(em.find(RegisterEntry.class, id))
                .orElseThrow(() -> new NotFound("There is no such entry."));
    }

    byte[] content(RegisterEntry entry) {
        return Optional.ofNullable(em.find(RegisterDocument.class, entry.id())).map(RegisterDocument::content)
                .orElseThrow(() -> new NotFound("This entry has no document."));
    }

    /** Newest first. */
    List<EntryView> all() {
        return em.createQuery("select e from RegisterEntry e where e.corrects is null order by e.day desc, e.id desc",
                RegisterEntry.class).setMaxResults(MOST_LISTED).getResultStream().map(this::view).toList();
    }

    /** Recorded between two moments, oldest first, addenda among them. */
    List<EntryView> recorded(RegisterKind kind, Instant from, Instant before) {
        return em.createQuery("select e from RegisterEntry e where e.kind = :kind and e.recordedAt >= :from and"
                + " e.recordedAt < :before order by e.id", RegisterEntry.class).setParameter("kind", kind)
                .setParameter("from", from).setParameter("before", before).getResultStream()
                .map(entry -> entry.view(List.of())).toList();
    }

    EntryView view(RegisterEntry of) {
        return of.view(em.createQuery("select e from RegisterEntry e where e.corrects = :id order by e.id",
                RegisterEntry.class).setParameter("id", of.id()).getResultStream()
                .map(entry -> entry.view(List.of())).toList());
    }
}
