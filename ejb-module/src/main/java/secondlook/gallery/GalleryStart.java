package secondlook.gallery;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import secondlook.engine.face.FaceTemplate;
import secondlook.engine.gallery.Enrolled;
import secondlook.shared.Conflict;
import secondlook.shared.FaceEngines;

/** Reads the templates into memory at start, so that the first search is as fast as any other. */
@Singleton
@Startup
@DenyAll
@DependsOn("SchemaMigration")
public class GalleryStart {

    private static final Logger LOG = Logger.getLogger(GalleryStart.class.getName());

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    @Inject
    CurrentGallery gallery;

    @Inject
    FaceEngines engines;

    @PostConstruct
    void fill() {
        String version = templateVersion();
        List<Object[]> rows = em.createQuery("select t.enrolmentId, t.template, t.templateVersion"
                + " from EnrolmentTemplate t", Object[].class).getResultList();
        List<Enrolled> enrolled = new ArrayList<>(rows.size());
        for (Object[] row : rows) {
            if (version == null || version.equals(row[2])) {
                enrolled.add(new Enrolled((Long) row[0], FaceTemplate.of((byte[]) row[1])));
            }
        }
        if (enrolled.size() < rows.size()) {
            LOG.warning((rows.size() - enrolled.size()) + " enrolments have templates of another model version: "
                    + "they are not searched until they are enrolled anew.");
        }
        gallery.fill(enrolled);
        LOG.info("Gallery ready: " + enrolled.size() + " enrolments");
    }

    /** Null while the models are not in place: nothing can be searched then, so nothing can be compared wrongly. */
    private String templateVersion() {
        try {
            return engines.get().model().templateVersion();
        } catch (Conflict missing) {
            return null;
        }
    }
}
