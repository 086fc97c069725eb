package secondlook.retention;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import secondlook.shared.Caller;
import secondlook.shared.Erased;
import secondlook.shared.NotFound;

/** Draws and looks, and keeps what was found. */
@ApplicationScoped
class PurgeAudits {

    private static final int MOST_LISTED = 50;
    private static final ObjectMapper JSON = new ObjectMapper();

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    @Inject
    PurgeBook book;

    @Inject
    Purge purge;

    @Inject
    TableLook tables;

    @Inject
    FileLook files;

    @Inject
    Clock clock;

    PurgeAudit draw(Caller by) {
        PurgeAudit.Draw draw = draw(new SecureRandom().nextLong(), purge.inForce().retention().auditSample());
        Map<String, Erased> sample = new LinkedHashMap<>();
        draw.sample().forEach(erased -> sample.put(erased.sha256(), erased));
        List<Look> looks = new ArrayList<>(List.of(kept(draw.sample())));
        looks.addAll(tables.look(sample));
        looks.addAll(files.look(sample));
        looks.add(files.backups(draw.sample(), clock.instant(), purge.inForce().retention()));
        PurgeAudit audit = new PurgeAudit(draw, looks, by, clock.instant());
        em.persist(audit);
        em.flush();
        return audit;
    }

    /**
     * The first of all ids, ordered by time and id and shuffled by {@link Random} with the seed: anybody can redo it.
     */
    PurgeAudit.Draw draw(long seed, int size) {
        List<String> ids = new ArrayList<>(book.ids());
        Collections.shuffle(ids, new Random(seed));
        return new PurgeAudit.Draw(seed, ids.size(), book.of(ids.subList(0, Math.min(size, ids.size()))));
    }

    /** The objects themselves, and what was made into a template or enrolled from the same bytes. */
    private Look kept(List<Erased> sample) {
        List<String> found = new ArrayList<>();
        for (Erased erased : sample) {
            if (purge.present(erased)) {
                found.add("Still kept: " + TableLook.name(erased));
            }
            if (enrolled(erased.sha256())) {
                found.add("Enrolled in the gallery: " + TableLook.name(erased));
            }
        }
        return new Look("Records by their key, gallery by the hash of picture and template", sample.size(), 0, found);
    }

    private boolean enrolled(String sha256) {
        return em.createQuery("select count(e) from Enrolment e where e.imageSha256 = :sha256 and e.expungedAt is null",
                Long.class).setParameter("sha256", sha256).getSingleResult()
                + em.createQuery("select count(t) from EnrolmentTemplate t where t.templateSha256 = :sha256"
                + " and t.template.bytes is not null", Long.class).setParameter("sha256", sha256).getSingleResult() > 0;
    }

    List<PurgeAuditView> newest() {
        return em.createQuery("select a from PurgeAudit a order by a.id desc", PurgeAudit.class)
                .setMaxResults(MOST_LISTED).getResultStream().map(PurgeAudit::view).toList();
    }

    PurgeAudit found(long id) {
        PurgeAudit audit = em.find(PurgeAudit.class, id);
        if (audit == null) {
            throw new NotFound("There is no purge audit " + id + ".");
        }
        return audit;
    }

    static List<Look> looks(PurgeAudit audit) {
        try {
            List<Look> looks = new ArrayList<>();
            for (JsonNode look : JSON.readTree(audit.content()).required("looked")) {
                List<String> found = new ArrayList<>();
                look.required("found").forEach(one -> found.add(one.asText()));
                looks.add(new Look(look.required("place").asText(), look.required("items").asLong(),
                        look.required("bytes").asLong(), found));
            }
            return looks;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Purge audit " + audit.id() + " cannot be read", e);
        }
    }
}
