package secondlook.gallery;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import secondlook.policy.Suitability;
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

    static Page<EnrolmentLine> page(EntityManager em, String text, int first, int count) {
        String where = text == null || text.isBlank() ? "" : WHERE;
        TypedQuery<Enrolment> page = em.createQuery("select e" + FROM + where + " order by e.id desc",
                Enrolment.class);
        TypedQuery<Long> total = em.createQuery("select count(e)" + FROM + where, Long.class);
        if (!where.isEmpty()) {
            bind(page, text);
            bind(total, text);
        }
        List<EnrolmentView> found = page.setFirstResult(Math.max(0, first))
                .setMaxResults(Math.min(Math.max(1, count), LONGEST_PAGE)).getResultList().stream()
                .map(Enrolment::view).toList();
        Map<Long, Suitability> quality = quality(em, found);
        return new Page<>(found.stream().map(one -> new EnrolmentLine(one, quality.get(one.id()))).toList(),
                total.getSingleResult());
    }

    private static Map<Long, Suitability> quality(EntityManager em, List<EnrolmentView> found) {
        Map<Long, Suitability> quality = new HashMap<>();
        if (!found.isEmpty()) {
            em.createQuery("select t.enrolmentId, t.quality.suitability from EnrolmentTemplate t, Enrolment e,"
                    + " GalleryState s where t.enrolmentId = e.id and e.id in :ids"
                    + " and t.quality.suitability is not null"
                    + " and (t.templateVersion = e.templateVersion or t.templateVersion = s.activeVersion)"
                    + " order by case when t.templateVersion = s.activeVersion then 1 else 0 end",
                    Object[].class).setParameter("ids", found.stream().map(EnrolmentView::id).toList())
                    .getResultList().forEach(row -> quality.put((Long) row[0], (Suitability) row[1]));
        }
        return quality;
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
