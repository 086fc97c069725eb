package secondlook.gallery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import secondlook.policy.Suitability;
import secondlook.shared.Csv;

/**
 * What became of every image of an import, as CSV; items that were not reached say so. Values that a spreadsheet would
 * take for a formula are led by an apostrophe. REQUIRED, because the console's report is asked for outside any act.
 */
@Transactional
@ApplicationScoped
class ImportReport {

    private static final int AT_ONCE = 2000;
    private static final String[] COLUMNS = {"number", "file", "line", "image", "outcome", "enrolment",
        "source_agency", "record_number", "subject_number", "clause", "reason", "image_sha256", "quality"};

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    /** UTF-8 with lines after RFC 4180. */
    public byte[] of(long importId) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader(COLUMNS).get();
        try (CSVPrinter printer = new CSVPrinter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), format)) {
            long lastItem = 0;
            List<ImportItem> items = items(importId, lastItem);
            while (!items.isEmpty()) {
                print(printer, importId, items);
                lastItem = items.get(items.size() - 1).number();
                items = items(importId, lastItem);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Writing into memory failed", e);
        }
        return bytes.toByteArray();
    }

    private List<ImportItem> items(long importId, long after) {
        em.clear();
        return em.createQuery("select i from ImportItem i where i.importId = :id and i.number > :after"
                + " order by i.number", ImportItem.class).setParameter("id", importId).setParameter("after", after)
                .setMaxResults(AT_ONCE).getResultList();
    }

    private void print(CSVPrinter printer, long importId, List<ImportItem> items) throws IOException {
        List<ImportOutcome> outcomes = em.createQuery("select o from ImportOutcome o where o.importId = :id"
                        + " and o.item between :first and :last order by o.item, o.id", ImportOutcome.class)
                .setParameter("id", importId).setParameter("first", items.get(0).number())
                .setParameter("last", items.get(items.size() - 1).number()).getResultList();
        Map<Long, Suitability> quality = quality(importId, items);
        int at = 0;
        for (ImportItem item : items) {
            if (!item.done()) {
                row(printer, item, null, null);
            }
            while (at < outcomes.size() && outcomes.get(at).item() == item.number()) {
                row(printer, item, outcomes.get(at).view(), quality.get(outcomes.get(at).enrolmentId()));
                at++;
            }
        }
    }

    /** As it was found at enrolment, by the enrolment's number. */
    private Map<Long, Suitability> quality(long importId, List<ImportItem> items) {
        Map<Long, Suitability> quality = new HashMap<>();
        em.createQuery("select e.id, t.quality.suitability from ImportOutcome o, Enrolment e, EnrolmentTemplate t"
                        + " where o.importId = :id and o.item between :first and :last and e.id = o.enrolmentId"
                        + " and t.enrolmentId = e.id and t.templateVersion = e.templateVersion", Object[].class)
                .setParameter("id", importId).setParameter("first", items.get(0).number())
                .setParameter("last", items.get(items.size() - 1).number())
                .getResultList().forEach(row -> quality.put((Long) row[0], (Suitability) row[1]));
        return quality;
    }

    private static void row(CSVPrinter printer, ImportItem item, ImportOutcomeView outcome, Suitability quality)
            throws IOException {
        ImportSource source = item.source();
        boolean reached = outcome != null;
        printer.printRecord(item.number(), Csv.plain(item.path()), item.line(), reached ? outcome.image() : null,
                reached ? outcome.result().label() : "not reached", reached ? outcome.enrolment() : null,
                Csv.plain(source.agency()), Csv.plain(source.recordNumber()), Csv.plain(source.subjectNumber()),
                reached ? outcome.clause() : null, reached ? Csv.plain(outcome.reason()) : null,
                reached ? outcome.imageSha256() : null,
                quality == null ? null : quality.label().toLowerCase(Locale.ROOT));
    }
}
