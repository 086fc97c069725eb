package secondlook.gallery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/** Where the columns of a list are; names are taken in any case, with blanks or hyphens for underscores. */
final class ImportColumns {

    static final String FILE = "file";
    static final String AGENCY = "source_agency";
    static final String RECORD = "record_number";
    static final String SUBJECT = "subject_number";
    static final String CAPTURED = "capture_date";
    static final String KIND = "kind";
    static final String POSE = "pose";
    private static final List<String> KNOWN = List.of(FILE, AGENCY, RECORD, SUBJECT, CAPTURED, KIND, POSE);
    private static final List<String> NEEDED = List.of(FILE, AGENCY, RECORD);

    private final Map<String, Integer> places = new HashMap<>();
    private final int count;

    ImportColumns(CSVRecord header) {
        count = header.size();
        for (int i = 0; i < count; i++) {
            String name = ImportWords.plain(header.get(i));
            if (KNOWN.contains(name)) {
                places.putIfAbsent(name, i);
            }
        }
    }

    /** What is wrong with the header, null when nothing is. */
    String lacking() {
        List<String> missing = NEEDED.stream().filter(name -> !places.containsKey(name)).toList();
        return missing.isEmpty() ? null : "The first line has to name the columns; missing: "
                + String.join(", ", missing) + ". Known are " + String.join(", ", KNOWN) + ".";
    }

    /** Whether a line has more values than the header has columns: then none of them can be trusted. */
    boolean overrunBy(CSVRecord line) {
        return line.stream().skip(count).anyMatch(value -> !value.isBlank());
    }

    /** The value without surrounding blanks; null when blank or missing. */
    String value(CSVRecord line, String name) {
        Integer place = places.get(name);
        if (place == null || place >= line.size() || line.get(place).isBlank()) {
            return null;
        }
        return line.get(place).strip();
    }
}
