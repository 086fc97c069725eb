package secondlook.post;

import java.util.List;

/**
 * A letter to queue. Every addressee gets one of their own: nobody sees the others, and an address that does not work
 * holds up nobody else.
 *
 * @param about   what it belongs to, as the trail names it, for example {@code weekly report of 2026-11-23}
 * @param to      mail addresses without names
 * @param subject one line
 * @param text    plain text
 */
public record NewLetter(String about, List<String> to, String subject, String text, List<Enclosure> enclosures) {

    public NewLetter {
        to = List.copyOf(to);
        enclosures = List.copyOf(enclosures);
    }

    /** A letter without enclosures. */
    public NewLetter(String about, List<String> to, String subject, String text) {
        this(about, to, subject, text, List.of());
    }
}
