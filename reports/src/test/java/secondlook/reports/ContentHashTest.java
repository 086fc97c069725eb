package secondlook.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Changes every value of a full report, one at a time, down to the bytes of the pictures. */
class ContentHashTest {

    /** A report with one value changed; null when the report refuses that change alone. */
    private record Variant(String path, Object value) {
    }

    @Test
    void anySingleChangedValueChangesTheHash() throws ReflectiveOperationException {
        SupplementalReport report = Samples.with(Samples.issue(2, "version 1: wrong number", "DEMONSTRATION"),
                Samples.candidates(3), Samples.FIRST_RATIONALE, Samples.consulted().consultation());
        Set<String> hashes = new HashSet<>(Set.of(ReportRenderer.contentHash(report)));
        List<String> refused = new ArrayList<>();
        int changed = 0;
        for (Variant variant : variants("report", report)) {
            if (variant.value() == null) {
                refused.add(variant.path());
            } else {
                changed++;
                assertThat(hashes.add(ReportRenderer.contentHash((SupplementalReport) variant.value())))
                        .as(variant.path()).isTrue();
            }
        }
        assertThat(refused).as("changes that contradict another value").containsExactlyInAnyOrder(
                "report.candidates[0].rank", "report.candidates[0].enrolment", "report.candidates[0].score",
                "report.lead.rank", "report.lead.enrolment", "report.lead.score", "report.signOffs.shorter");
        assertThat(changed).isGreaterThan(85);
    }

    @Test
    void theSameValuesHaveTheSameHash() {
        assertThat(ReportRenderer.contentHash(Samples.plain())).isEqualTo(ReportRenderer.contentHash(Samples.plain()))
                .matches("[0-9a-f]{64}");
    }

    @Test
    void textMovedFromOneFieldToTheNextChangesTheHash() {
        SupplementalReport.Model one = new SupplementalReport.Model("ab", "c", "d", "e");
        SupplementalReport.Model other = new SupplementalReport.Model("a", "bc", "d", "e");
        assertThat(ContentHash.of(one)).isNotEqualTo(ContentHash.of(other));
    }

    private static List<Variant> variants(String path, Object value) throws ReflectiveOperationException {
        if (value instanceof Record nested) {
            return ofRecord(path, nested);
        }
        if (value instanceof List<?> list) {
            return ofList(path, list);
        }
        return List.of(new Variant(path, changed(value)));
    }

    private static List<Variant> ofRecord(String path, Record value) throws ReflectiveOperationException {
        RecordComponent[] components = value.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = components[i].getAccessor().invoke(value);
        }
        Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Constructor<? extends Record> constructor = value.getClass().getDeclaredConstructor(types);
        List<Variant> variants = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            for (Variant inner : variants(path + "." + components[i].getName(), values[i])) {
                Object[] copy = values.clone();
                copy[i] = inner.value();
                variants.add(new Variant(inner.path(), inner.value() == null ? null : built(constructor, copy)));
            }
        }
        return variants;
    }

    private static Object built(Constructor<?> constructor, Object[] values) throws ReflectiveOperationException {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            assertThat(e.getCause()).isInstanceOf(IllegalArgumentException.class);
            return null;
        }
    }

    private static List<Variant> ofList(String path, List<?> list) throws ReflectiveOperationException {
        List<Variant> variants = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            for (Variant inner : variants(path + "[" + i + "]", list.get(i))) {
                List<Object> copy = new ArrayList<>(list);
                copy.set(i, inner.value());
                variants.add(new Variant(inner.path(), inner.value() == null ? null : copy));
            }
        }
        variants.add(new Variant(path + ".shorter", list.subList(0, list.size() - 1)));
        return variants;
    }

    private static Object changed(Object value) {
        if (value == null) {
            return "now given";
        } else if (value instanceof Integer number) {
            return number + 1;
        } else if (value instanceof Double number) {
            return number - 0.0001;
        } else if (value instanceof Boolean flag) {
            return !flag;
        } else if (value instanceof Instant time) {
            return time.plusMillis(1);
        } else if (value instanceof LocalDate date) {
            return date.plusDays(1);
        } else if (value instanceof ZoneId) {
            return ZoneId.of("Europe/Warsaw");
        } else if (value instanceof byte[] bytes) {
            byte[] copy = bytes.clone();
            copy[copy.length - 1] ^= 1;
            return copy;
        }
        return value + " ";
    }
}
