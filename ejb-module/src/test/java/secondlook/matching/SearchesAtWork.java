package secondlook.matching;

import jakarta.persistence.EntityManager;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import secondlook.engine.face.FaceTemplate;
import secondlook.engine.face.ModelIdentity;
import secondlook.intake.RequestFacts;
import secondlook.intake.RequestRoad;
import secondlook.policy.CaseStatus;
import secondlook.policy.PolicyParameters;
import secondlook.policy.QualityElement;
import secondlook.policy.QualityView;
import secondlook.policy.Suitability;
import secondlook.shared.Caller;
import secondlook.shared.CurrentAct;
import secondlook.shared.TestPersistence;

/**
 * Searches recorded as the service records them, with a list and a quality that are told, so that no face has to be
 * computed: three candidates, enrolments 101 to 103.
 */
public final class SearchesAtWork {

    private static final ModelIdentity MODEL = new ModelIdentity("model", "1", "ab".repeat(32), "t1");
    private static final String SNAPSHOT = "cd".repeat(32);

    public final SearchRecords records = new SearchRecords();
    private final EntityManager em;

    public SearchesAtWork(EntityManager em, RequestRoad road) {
        this.em = em;
        records.searches = new WiredSearches(em);
        records.road = road;
    }

    /** The gallery that is searched. */
    public void enrol(Instant at) {
        TestPersistence.within(em, () -> {
            sql("insert into gallery_snapshot (id, size, created_at, template_version, slots, removals) values (?, 3,"
                    + " ?, 't1', 3, 0)", SNAPSHOT, at);
            for (int id = 101; id <= 103; id++) {
                sql("insert into enrolment (id, version, source_agency, record_number, image_sha256, media_type,"
                        + " width, height, template_version, enrolled_at, enrolled_by) values (?, 0, 'Sample Sheriff',"
                        + " ?, ?, 'image/png', 90, 90, 't1', ?, 'laso')", id, "R-" + id, ("ab" + id).repeat(12), at);
            }
        });
    }

    private void sql(String sql, Object... values) {
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i] instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : values[i]);
        }
        query.executeUpdate();
    }

    /** One search within the act in progress, by whoever acts; a further one has its reason. */
    public SearchView search(CurrentAct act, Caller who, Told told) {
        RequestFacts request = records.road.seen(told.requestId());
        int before = records.searches.latest(request.id()).map(SearchRecord::ordinal).orElse(0);
        SearchRecord search = new SearchRecord(new SearchRecord.Probed(request.id(), before + 1,
                request.probe().sha256(), new ChosenFace(new FaceOption(0, 1, 1, 90, 90, 40, true), null),
                new SearchRecord.Assessed(quality(request, told.quality()), told.quality() == Suitability.UNSUITABLE
                        ? "No better still of the case exists." : null), before == 0 ? null : told.repeatReason()),
                new SearchRecord.Circumstances(who.account(), who.workstation(), CaseStatus.ACTIVE, told.at()), MODEL,
                new SearchRecord.Against(SNAPSHOT, 3, 0.1, 20, new ListProof(SNAPSHOT, 3, 20, 0.4, 3, null)),
                IntStream.rangeClosed(1, 3).mapToObj(r -> new CandidateView(r, 0.8 - r * 0.1, 100 + r,
                        "Enrolment-" + (100 + r))).toList());
        float[] one = new float[FaceTemplate.LENGTH];
        one[0] = 1;
        ByteBuffer bytes = ByteBuffer.allocate(FaceTemplate.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(one);
        records.searches.write(search, FaceTemplate.of(bytes.array()));
        SearchService service = new SearchService();
        service.act = act;
        service.road = records.road;
        service.noted(search, request);
        return search.view();
    }

    /** What the machine would have found. */
    public record Told(String requestId, Suitability quality, String repeatReason, Instant at) {
    }

    /** One measure that comes to the quality asked for under the limits of the request's own version. */
    private static QualityView quality(RequestFacts request, Suitability wanted) {
        PolicyParameters parameters = PolicyParameters.version(request.policyVersion());
        return List.of(0.0, 20.0, 30.0, 40.0, 50.0, 60.0, 89.0).stream()
                .map(yaw -> QualityView.of(Map.of(QualityElement.YAW, yaw), parameters.quality()))
                .filter(view -> view.overall() == wanted).findFirst().orElseThrow();
    }
}
