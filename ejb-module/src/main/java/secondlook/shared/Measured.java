package secondlook.shared;

import java.util.EnumMap;
import java.util.Map;
import secondlook.engine.quality.QualityPanel;
import secondlook.policy.QualityElement;

/** What the engine measured of a face, by the elements that the policy has limits for. */
public final class Measured {

    private Measured() {
    }

    public static Map<QualityElement, Double> of(QualityPanel panel) {
        Map<QualityElement, Double> values = new EnumMap<>(QualityElement.class);
        panel.measures().forEach(m -> values.put(QualityElement.valueOf(m.kind().name()), m.value()));
        return values;
    }
}
