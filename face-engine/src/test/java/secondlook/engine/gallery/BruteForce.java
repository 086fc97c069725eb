package secondlook.engine.gallery;

import java.util.ArrayList;
import java.util.List;
import secondlook.engine.face.FaceTemplate;

/** The search as anyone would write it: every template compared, all sorted. */
final class BruteForce {

    private final long[] ids;
    private final float[] values;

    BruteForce(List<Enrolled> enrolled) {
        ids = enrolled.stream().mapToLong(Enrolled::enrolmentId).toArray();
        values = new float[ids.length * FaceTemplate.LENGTH];
        for (int i = 0; i < ids.length; i++) {
            enrolled.get(i).template().copyTo(values, i * FaceTemplate.LENGTH);
        }
    }

    List<Scored> search(FaceTemplate probe, int k) {
        float[] wanted = probe.values();
        List<Scored> all = new ArrayList<>(ids.length);
        for (int i = 0; i < ids.length; i++) {
            all.add(new Scored(ids[i], DotProduct.of(wanted, values, i * FaceTemplate.LENGTH)));
        }
        all.sort(Scored.BEST_FIRST);
        return all.subList(0, Math.min(k, all.size()));
    }
}
