package secondlook.policy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Every parameter of the policy under its path, for example {@code registers.noticeHours}: what the Board compares and
 * approves (307.5-6.4). New parameters appear by themselves; version and first day are no parameters.
 */
public final class PolicySheet {

    private static final String VERSION = "version";
    private static final String EFFECTIVE = "effective";

    private PolicySheet() {
    }

    /** Path and value of every parameter, in order. */
    public static Map<String, String> of(PolicyParameters parameters) {
        Map<String, String> sheet = new LinkedHashMap<>();
        add(sheet, "", parameters);
        sheet.remove(VERSION);
        sheet.remove(EFFECTIVE);
        return sheet;
    }

    private static void add(Map<String, String> sheet, String path, Object value) {
        if (value instanceof Record nested) {
            for (RecordComponent component : nested.getClass().getRecordComponents()) {
                add(sheet, path.isEmpty() ? component.getName() : path + "." + component.getName(),
                        read(component, nested));
            }
        } else if (value instanceof Map<?, ?> map) {
            new TreeMap<Object, Object>(map).forEach((key, part) -> add(sheet, path + "." + key, part));
        } else if (value instanceof List<?> list) {
            sheet.put(path, String.join(", ", list.stream().map(String::valueOf).toList()));
        } else {
            sheet.put(path, String.valueOf(value));
        }
    }

    private static Object read(RecordComponent component, Object of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + component, e);
        }
    }

    /**
     * A version with the values of the sheet; what the sheet does not name is as in the base, what only an older system
     * knew is left out. {@link Unreadable} for what is no value of the parameter's kind, another
     * IllegalArgumentException for values that do not go together.
     */
    public static PolicyParameters version(String version, LocalDate effective, PolicyParameters base,
                                           Map<String, String> sheet) {
        Map<String, String> values = new TreeMap<>(sheet);
        values.put(VERSION, version);
        values.put(EFFECTIVE, effective.toString());
        return (PolicyParameters) rebuilt("", base, values);
    }

    private static Object rebuilt(String path, Object base, Map<String, String> values) {
        if (base instanceof Record nested) {
            return record(path, nested, values);
        }
        if (base instanceof Map<?, ?> map) {
            Map<Object, Object> parts = new TreeMap<>();
            map.forEach((key, part) -> parts.put(key, rebuilt(path + "." + key, part, values)));
            return parts;
        }
        String value = values.get(path);
        return value == null ? base : parsed(path, base, value.strip());
    }

    private static Object record(String path, Record base, Map<String, String> values) {
        RecordComponent[] components = base.getClass().getRecordComponents();
        Object[] parts = Arrays.stream(components).map(component -> rebuilt(path.isEmpty() ? component.getName()
                : path + "." + component.getName(), read(component, base), values)).toArray();
        try {
            return base.getClass().getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType)
                    .toArray(Class<?>[]::new)).newInstance(parts);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(e.getCause().getMessage(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot make " + base.getClass(), e);
        }
    }

    private static Object parsed(String path, Object base, String value) {
        try {
            if (base instanceof List<?> list) {
                return value.isEmpty() ? List.of() : Arrays.stream(value.split(",")).map(part -> parsed(path,
                        list.get(0), part.strip())).toList();
            } else if (base instanceof Integer) {
                return Integer.valueOf(value);
            } else if (base instanceof Double) {
                return Double.valueOf(value);
            } else if (base instanceof Boolean) {
                return truth(value);
            } else if (base instanceof Period) {
                return Period.parse(value);
            } else if (base instanceof LocalDate) {
                return LocalDate.parse(value);
            }
            return value;
        } catch (RuntimeException e) {
            throw new Unreadable(path, "\"" + value + "\" cannot be read here. Now it is " + base + ".", e);
        }
    }

    private static Boolean truth(String value) {
        if (!value.equals("true") && !value.equals("false")) {
            throw new IllegalArgumentException("true or false");
        }
        return Boolean.valueOf(value);
    }

    /** The parameters that differ. */
    public static Map<String, Change> difference(Map<String, String> before, Map<String, String> after) {
        Map<String, Change> changes = new LinkedHashMap<>();
        after.forEach((path, value) -> {
            if (!value.equals(before.get(path))) {
                changes.put(path, new Change(before.get(path), value));
            }
        });
        return changes;
    }

    /** What is no value of a parameter's kind. */
    static final class Unreadable extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        private final String path;

        Unreadable(String path, String message, Throwable cause) {
            super(message, cause);
            this.path = path;
        }

        /** Which parameter. */
        String path() {
            return path;
        }
    }

    /** One parameter, before and after; before is null when it did not exist. */
    public record Change(String before, String after) {
    }
}
