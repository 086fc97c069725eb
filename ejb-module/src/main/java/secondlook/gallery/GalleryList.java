package secondlook.gallery;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import secondlook.shared.Page;
import secondlook.shared.Text;

/** Enrolments a page at a time, newest first; never their bytes. */
final class GalleryList {

    static final int LONGEST_PAGE = 200;

    private static final Pattern LABEL = Pattern.compile("(?i)(?:enrolment\\s*)?0*(\\d{1,18})");
    private static final String FROM = " from Enrolment e";
    private static final String WHERE = " where e.id = :id or lower(e.sourceAgency) like :text escape '!'"
            + " or lower(e.recordNumber) like :text escape '!' or lower(e.subjectNumber) like :text escape '!'";

    private GalleryList() {
    }

    static Page<EnrolmentView> page(EntityManager em, String text, int first, int count) {
        String where = text == null || text.isBlank() ? "" : WHERE;
        TypedQuery<Enrolment> page = em.createQuery("select e" + FROM + where + " order by e.id desc",
                Enrolment.class);
        TypedQuery<Long> total = em.createQuery("select count(e)" + FROM + where, Long.class);
        if (!where.isEmpty()) {
            bind(page, text);
            bind(total, text);
        }
        return new Page<>(page.setFirstResult(Math.max(0, first))
                .setMaxResults(Math.min(Math.max(1, count), LONGEST_PAGE)).getResultList().stream()
                .map(Enrolment::view).toList(), total.getSingleResult());
    }

    private static void bind(TypedQuery<?> query, String text) {
        query.setParameter("id", number(text)).setParameter("text", Text.anywhere(text));
    }

    /** The number in an enrolment's label, -1 when the text is none. */
    static long number(String text) {
        Matcher label = LABEL.matcher(text.strip());
        return label.matches() ? Long.parseLong(label.group(1)) : -1;
    }
}
