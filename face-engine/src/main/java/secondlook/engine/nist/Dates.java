package secondlook.engine.nist;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;

/** Dates as eight digits. */
final class Dates {

    private static final DateTimeFormatter EIGHT_DIGITS
            = DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    private Dates() {
    }

    static Optional<LocalDate> parsed(String text) {
        try {
            return text.length() == 8 ? Optional.of(LocalDate.parse(text, EIGHT_DIGITS)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static String written(LocalDate date) {
        return EIGHT_DIGITS.format(date);
    }
}
