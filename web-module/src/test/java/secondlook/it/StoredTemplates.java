package secondlook.it;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import secondlook.engine.face.FaceTemplate;

/** What the database holds of an enrolment: its photograph and its templates, past every service. */
@ApplicationScoped
public class StoredTemplates {

    @PersistenceContext(unitName = "secondlook")
    private EntityManager em;

    public byte[] image(long enrolmentId) {
        return em.createQuery("select c.image from EnrolmentContent c where c.enrolmentId = :id", byte[].class)
                .setParameter("id", enrolmentId).getSingleResult();
    }

    public FaceTemplate template(long enrolmentId, String version) {
        return FaceTemplate.of(em.createQuery("select t.template from EnrolmentTemplate t where t.enrolmentId = :id"
                + " and t.templateVersion = :version", byte[].class).setParameter("id", enrolmentId)
                .setParameter("version", version).getSingleResult());
    }
}
