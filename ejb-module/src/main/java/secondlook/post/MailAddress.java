package secondlook.post;

import java.util.regex.Pattern;
import secondlook.shared.Invalid;

/**
 * A mail address as this system writes to: plain letters, digits and the usual signs before the sign, a host name after
 * it. Names, comments, quotes, several addresses and everything else that RFC 5322 allows besides are refused, so that
 * an address can never become a second header or a second addressee.
 */
public final class MailAddress {

    private static final int LONGEST = 254;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9!#$&'*+/=?^_`{|}~-]+"
            + "(\\.[A-Za-z0-9!#$&'*+/=?^_`{|}~-]+)*@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)*"
            + "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");
    private static final int LONGEST_LOCAL = 64;

    private MailAddress() {
    }

    /** The address without blanks around it; Invalid for anything else than one plain address. */
    public static String of(String field, String given) {
        String address = given == null ? "" : given.strip();
        if (address.length() > LONGEST || address.indexOf('@') > LONGEST_LOCAL || !FORM.matcher(address).matches()) {
            throw new Invalid(field, "Enter one mail address alone, for example reports@board.example.gov.");
        }
        return address;
    }
}
