package secondlook.web.shared;

import jakarta.ws.rs.core.EntityTag;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import secondlook.shared.Expected;
import secondlook.shared.Invalid;

/** The version of a request as entity tags say it (RFC 9110, section 13.1.1). */
public final class Version {

    private static final String HEADER = "If-Match";
    private static final Pattern TAG = Pattern.compile("(W/)?\"([\\x21\\x23-\\x7e]*)\"");
    private static final Pattern OURS = Pattern.compile("r(\\d{1,18})");

    private Version() {
    }

    /** The same of an act that overwrites nothing: without the header any version will do. */
    public static Expected ifSaid(String ifMatch) {
        return ifMatch == null ? Expected.ANY : expected(ifMatch);
    }

    public static EntityTag tag(long version) {
        return new EntityTag("r" + version);
    }

    /**
     * What the header If-Match asks of an act that could overwrite another change; without the header it is unsaid,
     * which the act turns away. A tag that is weak or none of ours stands for no version; Invalid when the header is no
     * list of tags.
     */
    public static Expected expected(String ifMatch) {
        if (ifMatch == null) {
            return Expected.UNSAID;
        }
        if (ifMatch.strip().equals("*")) {
            return Expected.ANY;
        }
        Set<Long> versions = new HashSet<>();
        for (String part : Arrays.stream(ifMatch.split(",")).map(String::strip).filter(p -> !p.isEmpty()).toList()) {
            Matcher tag = TAG.matcher(part);
            if (!tag.matches()) {
                throw new Invalid(HEADER, "Send the ETag of an answer as it came, with its quotation marks, or *.");
            }
            Matcher ours = OURS.matcher(tag.group(2));
            if (tag.group(1) == null && ours.matches()) {
                versions.add(Long.parseLong(ours.group(1)));
            }
        }
        return new Expected(versions);
    }
}
