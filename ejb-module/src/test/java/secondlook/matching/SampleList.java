package secondlook.matching;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import secondlook.shared.Erased;
import secondlook.shared.FiredEvents;
import secondlook.shared.Sha256;

/** A search with a list of two and one one-to-one score, as rows, for tests that make no search. */
public final class SampleList {

    private SampleList() {
    }

    /** The purge of lists wired by hand. */
    public static ListPurge purge(EntityManager em, Clock clock, Consumer<Erased> told) {
        CandidateLists lists = new CandidateLists();
        lists.em = em;
        lists.clock = clock;
        lists.gone = new FiredEvents<>(told);
        ListPurge purge = new ListPurge();
        purge.em = em;
        purge.lists = lists;
        return purge;
    }

    /** Within a transaction; answers with the id of the search. */
    public static String of(EntityManager em, String requestId, Instant at) {
        String search = UUID.randomUUID().toString();
        String snapshot = Sha256.of(search.getBytes(StandardCharsets.UTF_8));
        sql(em, "insert into gallery_snapshot (id, size, created_at, template_version, slots, removals)"
                + " values (?, 2, ?, 't', 2, 0)", snapshot, at);
        sql(em, "insert into search_record (id, request_id, ordinal, searched_at, examiner, workstation, case_status,"
                + " model_name, model_version, model_sha256, template_version, gallery_snapshot, gallery_size,"
                + " score_threshold, list_length, probe_sha256, face_index, face_x, face_y, face_width, face_height,"
                + " eye_distance) values (?, ?, 1, ?, 'ann', 'Desk 1', 'ACTIVE', 'm', '1', 'aa', 't', ?, 2, 0.1, 20,"
                + " 'bb', 0, 1, 1, 90, 90, 40)", search, requestId, at, snapshot);
        for (int rank = 1; rank <= 2; rank++) {
            candidate(em, search, rank, enrolled(em, rank, at));
        }
        sql(em, "insert into comparison (id, search_id, compared_at, examiner, workstation, case_status, probe_sha256,"
                + " model_name, model_version, model_sha256, template_version, candidate_rank, label, second_sha256,"
                + " second_format, face_index, face_x, face_y, face_width, face_height, eye_distance,"
                + " face_large_enough, second_quality, score) values (?, ?, ?, 'ann', 'Desk 1', 'ACTIVE', 'bb', 'm',"
                + " '1', 'aa', 't', 1, 'Enrolment 1', 'cc', 'image/png', 0, 1, 1, 90, 90, 40, true, 'SUITABLE', 0.7)",
                UUID.randomUUID().toString(), search, at);
        return search;
    }

    /** As many places and one-to-one scores as the search has. */
    public static long rows(EntityManager em, String search) {
        return number(em, "select count(*) from search_candidate where search_id = ?", search)
                + number(em, "select count(*) from comparison where search_id = ?", search);
    }

    /** Writes the very rows again. */
    public static Runnable copy(EntityManager em, String search) {
        List<Object[]> candidates = rows(em, "select * from search_candidate where search_id = ?", search);
        List<Object[]> comparisons = rows(em, "select * from comparison where search_id = ?", search);
        return () -> {
            candidates.forEach(row -> insert(em, "search_candidate", row));
            comparisons.forEach(row -> insert(em, "comparison", row));
        };
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(EntityManager em, String sql, String search) {
        return em.createNativeQuery(sql).setParameter(1, search).getResultList();
    }

    private static void insert(EntityManager em, String table, Object[] row) {
        Object[] values = Arrays.stream(row).filter(Objects::nonNull).toArray();
        sql(em, "insert into " + table + " values (" + Arrays.stream(row).map(value -> value == null ? "null" : "?")
                .collect(Collectors.joining(", ")) + ")", values);
    }

    private static long number(EntityManager em, String sql, String search) {
        return ((Number) em.createNativeQuery(sql).setParameter(1, search).getSingleResult()).longValue();
    }

    private static void candidate(EntityManager em, String search, int rank, long enrolment) {
        sql(em, "insert into search_candidate (search_id, candidate_rank, score, enrolment_id, label)"
                + " values (?, ?, ?, ?, ?)", search, rank, 0.8 - rank * 0.1, enrolment, "Enrolment " + enrolment);
    }

    private static long enrolled(EntityManager em, int rank, Instant at) {
        long id = ((Number) em.createNativeQuery("select coalesce(max(id), 0) + 1 from enrolment").getSingleResult())
                .longValue();
        String unique = UUID.randomUUID().toString();
        sql(em, "insert into enrolment (id, version, source_agency, record_number, image_sha256, media_type, width,"
                + " height, template_version, enrolled_at, enrolled_by) values (?, 0, 'Wayne', ?, ?, 'image/png', 90,"
                + " 90, 't', ?, 'laso')", id, "R-" + rank + unique.substring(0, 8), unique, at);
        return id;
    }

    private static void sql(EntityManager em, String sql, Object... values) {
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i] instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : values[i]);
        }
        query.executeUpdate();
    }
}
