package secondlook.agency;

import java.time.LocalDate;

/**
 * How it was verified that an agency is what it says (307.5-5.5.b).
 *
 * @param by  the member who did; null for agencies registered before this was asked
 * @param on  the day; likewise
 * @param how in words: whom the member asked, what was seen
 */
public record Verification(String by, LocalDate on, String how) {
}
