package secondlook.web.shared;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Texts of the one bundle, for beans; pages use {@code msg}. */
public final class Messages {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("secondlook.web.messages", Locale.ENGLISH);

    private Messages() {
    }

    /** The text, with its {0}, {1} filled in. */
    public static String text(String key, Object... values) {
        String text = BUNDLE.getString(key);
        return values.length == 0 ? text : new MessageFormat(text, Locale.ENGLISH).format(values);
    }
}
