package secondlook.board;

import java.time.LocalDate;
import java.util.Map;

/** The version in force today, and the last approved one with every parameter by its path. */
public record PolicySheetView(String inForce, String last, LocalDate lastFrom, Map<String, String> values) {
}
