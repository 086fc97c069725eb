package secondlook.gallery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import secondlook.shared.Conflict;

/** Takes orders for imports, within the act of whoever orders. */
@ApplicationScoped
class ImportOrders {

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    @Inject
    ImportBook book;

    @Inject
    ImportRoot root;

    @Inject
    Clock clock;

    /** Invalid for a folder that may not be imported, Conflict for one that is being imported. */
    ImportJob order(NewImport wanted, ImportJob.Orderer orderer) {
        String folder = root.name(root.folder(wanted.folder()));
        if (book.underWay(folder)) {
            throw new Conflict("This folder is being imported already. Wait for it or cancel it.");
        }
        ImportJob job = new ImportJob(new NewImport(folder, wanted.bookingSource()), orderer, clock.instant());
        em.persist(job);
        em.flush();
        return job;
    }

    /** Where folders to import lie, and which are there. */
    ImportPlace place() {
        return new ImportPlace(root.path().toAbsolutePath().toString(), root.folders(),
                em.createQuery("select count(k) from KeptPicture k where k.erasedAt is null", Long.class)
                        .getSingleResult());
    }
}
