package secondlook.it;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import secondlook.engine.face.FaceTemplate;
import secondlook.shared.Sealed;

/** What the database holds of an enrolment: its photograph and its templates, past every service. */
@ApplicationScoped
public class StoredTemplates {

    @PersistenceContext(unitName = "secondlook")
    private EntityManager em;

    public byte[] image(long enrolmentId) {
        return em.createQuery("select c.image from EnrolmentContent c where c.enrolmentId = :id", Sealed.class)
                .setParameter("id", enrolmentId).getSingleResult().open("enrolment_content " + enrolmentId);
    }

    public FaceTemplate template(long enrolmentId, String version) {
        Object[] row = em.createQuery("select t.template, t.slot from EnrolmentTemplate t where t.enrolmentId = :id"
                + " and t.templateVersion = :version", Object[].class).setParameter("id", enrolmentId)
                .setParameter("version", version).getSingleResult();
        return FaceTemplate.of(((Sealed) row[0]).open("enrolment_template " + version + " " + row[1]));
    }
}
