package secondlook.reports;

import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import net.sf.jasperreports.engine.JRParameter;

/** Puts a letter into the parameters and rows that its layout prints as they are. */
final class LetterText {

    private static final DateTimeFormatter LONG =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss zzz", Locale.ENGLISH);

    private final Letter letter;
    private final String hash;
    private final ResourceBundle words = ResourceBundle.getBundle("reports.board.letter", Locale.ENGLISH,
            LetterText.class.getClassLoader());

    LetterText(Letter letter, String hash) {
        this.letter = letter;
        this.hash = hash;
    }

    String of(String key, Object... values) {
        String text = words.getString(key);
        return values.length == 0 ? text : new MessageFormat(text, Locale.ENGLISH).format(values);
    }

    Map<String, Object> parameters() {
        Letter.Sender sender = letter.sender();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put(JRParameter.REPORT_RESOURCE_BUNDLE, words);
        parameters.put(JRParameter.REPORT_LOCALE, Locale.ENGLISH);
        parameters.put(JRParameter.REPORT_CLASS_LOADER, LetterText.class.getClassLoader());
        parameters.put("demonstration", sender.demonstration());
        parameters.put("watermark", new Watermark(of("demonstration.mark")));
        parameters.put("department", sender.department().name());
        parameters.put("unit", sender.department().unit());
        parameters.put("address", sender.department().address());
        parameters.put("title", letter.title());
        parameters.put("to", letter.to());
        parameters.put("issued", LONG.format(sender.at().atZone(sender.zone())));
        parameters.put("text", letter.text());
        parameters.put("footer", of("footer", letter.title(), letter.reference()));
        parameters.put("contentHash", of("footer.hash", hash));
        return parameters;
    }

    Collection<Map<String, ?>> rows() {
        List<Map<String, ?>> rows = new ArrayList<>();
        letter.facts().forEach(fact -> rows.add(Map.of("label", fact.label(), "value", fact.value())));
        return rows;
    }
}
