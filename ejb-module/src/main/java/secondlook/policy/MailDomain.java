package secondlook.policy;

import java.net.IDN;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of mail domains, and which of them can be an agency's own (307.5-7.1). */
final class MailDomain {

    private static final int LONGEST_DOMAIN = 253;
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");
    /** Where anybody registers below: two letters of a state, and the branches the states keep below them. */
    private static final Pattern OPEN_TO_MANY = Pattern.compile(
            "((ci|co|state|k12|cc|lib|tec|gen|pvt|dst|cog|mus|town|twp|vil)\\.)?[a-z]{2}\\.us"
                    + "|(com?|org|net|gov|ac)\\.[a-z]{2}");
    /** Mail for everybody, by the big providers of webmail and of Internet access in the United States. */
    private static final Set<String> FOR_EVERYBODY = Set.of("gmail.com", "googlemail.com", "yahoo.com", "ymail.com",
            "rocketmail.com", "outlook.com", "hotmail.com", "live.com", "msn.com", "passport.com", "icloud.com",
            "me.com", "mac.com", "aol.com", "aim.com", "proton.me", "protonmail.com", "pm.me", "tutanota.com",
            "tutamail.com", "tuta.io", "tuta.com", "keemail.me", "gmx.com", "gmx.us", "gmx.net", "gmx.de", "mail.com",
            "email.com", "usa.com", "zoho.com", "zohomail.com", "yandex.com", "yandex.ru", "mail.ru", "inbox.com",
            "fastmail.com", "fastmail.fm", "hushmail.com", "hey.com", "mailfence.com", "posteo.net", "lycos.com",
            "excite.com", "juno.com", "netzero.net", "comcast.net", "xfinity.com", "att.net", "sbcglobal.net",
            "ameritech.net", "bellsouth.net", "verizon.net", "charter.net", "spectrum.net", "cox.net",
            "earthlink.net", "centurylink.net", "frontier.com", "frontiernet.net", "windstream.net", "optonline.net",
            "optimum.net", "wowway.com", "roadrunner.com", "rr.com", "qq.com", "163.com", "mailinator.com",
            "guerrillamail.com", "10minutemail.com", "yopmail.com");

    private MailDomain() {
    }

    /** In lower case and ASCII, as the name system knows it; null when it is no name of a domain. */
    static String named(String text) {
        if (text == null) {
            return null;
        }
        try {
            String ascii = IDN.toASCII(text.strip().toLowerCase(Locale.ROOT), IDN.USE_STD3_ASCII_RULES);
            return ascii.length() <= LONGEST_DOMAIN && DOMAIN.matcher(ascii).matches() ? ascii : null;
        } catch (IllegalArgumentException noName) {
            return null;
        }
    }

    /** Whether people of many houses have addresses there. */
    static boolean openToMany(String domain) {
        return OPEN_TO_MANY.matcher(domain).matches()
                || FOR_EVERYBODY.stream().anyMatch(provider -> under(domain, provider));
    }

    /** The domain itself or a part of it. */
    static boolean under(String domain, String parent) {
        return domain.equals(parent) || domain.endsWith("." + parent);
    }
}
