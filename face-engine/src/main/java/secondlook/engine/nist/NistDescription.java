package secondlook.engine.nist;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One Type-2 record: what the source tells of the person and the arrest. The fields are defined by the domain (1.013);
 * the names here are those of the North American domain. Any of them may be missing.
 *
 * @param fields number, for example {@code 2.018}, to value; subfields are parted by U+001E, items by U+001F
 */
public record NistDescription(int idc, Map<String, String> fields) {

    public NistDescription {
        fields = Collections.unmodifiableMap(new TreeMap<>(fields));
    }

    /** The first item of a field, without surrounding blanks; empty when missing or blank. */
    public Optional<String> value(String number) {
        String whole = fields.getOrDefault(number, "");
        return Optional.of(Separators.firstItem(whole).strip()).filter(text -> !text.isEmpty());
    }

    /** Originating agency's case number, 2.009. */
    public Optional<String> oca() {
        return value("2.009");
    }

    /** Federal number of the person, 2.014. */
    public Optional<String> fbi() {
        return value("2.014");
    }

    /** State number of the person, 2.015. */
    public Optional<String> sid() {
        return value("2.015");
    }

    /** Family name, comma, given names, 2.018. */
    public Optional<String> name() {
        return value("2.018");
    }

    public Optional<LocalDate> birthDate() {
        return date("2.022");
    }

    public Optional<String> sex() {
        return value("2.024");
    }

    public Optional<String> race() {
        return value("2.025");
    }

    public Optional<LocalDate> arrestDate() {
        return date("2.045");
    }

    /** The agency that controls the record, 2.073. */
    public Optional<String> controllingAgency() {
        return value("2.073");
    }

    private Optional<LocalDate> date(String number) {
        return value(number).flatMap(Dates::parsed);
    }
}
