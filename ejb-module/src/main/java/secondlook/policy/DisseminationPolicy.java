package secondlook.policy;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;

/** To whom and how a result may be released, and what a one-time link still opens (307.5-7.1). */
public final class DisseminationPolicy {

    private static final int FEWEST_DIGITS = 7;
    private static final int SHORTEST_NAME = 3;
    private static final String ANOTHER =
            "ask the Crime Intelligence Unit for another; a program makes another itself.";

    private DisseminationPolicy() {
    }

    /**
     * What a member is about to release.
     *
     * @param toWhom   the person
     * @param how      the mail address, the phone number, or the witness, by the manner
     * @param releaser the member's name
     * @param agency   whether an outside agency asked
     */
    public record Release(Manner manner, String toWhom, String how, String releaser, boolean agency) {
    }

    /**
     * A one-time link as it stands.
     *
     * @param revoked why it was revoked, null while it was not
     * @param version of the report that it was made for
     */
    public record Link(Instant expires, boolean opened, String revoked, int version) {
    }

    /**
     * By secured electronic means to an official address, or by phone or in person with what 307.5-7.1 wants on record.
     *
     * @param domains official mail domains of the agency
     */
    @Implements(Clause.SECURITY)
    public static Decision release(Release release, Set<String> domains) {
        if (blank(release.toWhom())) {
            return Decision.refuse(Clause.SECURITY, "State to whom the result is released.");
        }
        return switch (release.manner()) {
            case MAIL -> release.agency() ? AgencyPolicy.officialAddress(release.how(), domains)
                    : Decision.refuse(Clause.SECURITY, "The Department's own requester reads the result here, at a "
                    + "registered workstation. Release it by phone or in person otherwise.");
            case PROGRAM -> Decision.when(release.agency(), Clause.SECURITY,
                    "Only the program of the agency that asked gets a link.");
            case PHONE -> Decision.when(!blank(release.how())
                    && release.how().chars().filter(Character::isDigit).count() >= FEWEST_DIGITS, Clause.SECURITY,
                    "Record the phone number that you speak to, with at least seven digits.");
            case IN_PERSON -> witness(release);
        };
    }

    private static Decision witness(Release release) {
        String name = blank(release.how()) ? "" : release.how().strip();
        boolean third = !same(name, release.toWhom()) && !same(name, release.releaser());
        return Decision.when(name.length() >= SHORTEST_NAME && third, Clause.SECURITY, "Name the witness who saw the "
                + "result released: somebody other than you and the recipient.");
    }

    private static boolean same(String name, String other) {
        return other != null && name.toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
    }

    /**
     * A report leaves to a program over its one-time link alone, for which the statement is acknowledged again
     * (307.5-5.5.b); members read it here.
     */
    @Implements({Clause.SECURITY, Clause.AGENCY_REQUEST})
    public static Decision withoutLink(boolean program) {
        return Decision.when(!program, Clause.AGENCY_REQUEST, "The report is downloaded over a one-time link. Send the "
                + "statement in its exact words, {\"acknowledgement\": \"...\"}, with POST to report/links below the "
                + "request; the answer holds the link, which gives the report once.");
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    /** Only a result that stands: an issued report of a request that was not withdrawn or frozen since. */
    @Implements(Clause.SECURITY)
    public static Decision released(RequestState state, boolean report) {
        return Decision.when(report && (state == RequestState.LEAD_ISSUED || state == RequestState.CLOSED),
                Clause.SECURITY, "There is no report to release: the request stands at \"" + state.label() + "\".");
    }

    /** Once, in time, and only the report that is still the latest. */
    @Implements(Clause.SECURITY)
    public static Decision open(Link link, int latestVersion, Instant now) {
        if (link.opened()) {
            return Decision.refuse(Clause.SECURITY, "This link has been used. It opens once. If you did not "
                    + "receive the report, " + ANOTHER);
        }
        if (link.revoked() != null) {
            return Decision.refuse(Clause.SECURITY, "This link was revoked: " + link.revoked()
                    + " Ask the Crime Intelligence Unit.");
        }
        if (!now.isBefore(link.expires())) {
            return Decision.refuse(Clause.SECURITY, "This link has expired; " + ANOTHER);
        }
        return Decision.when(link.version() == latestVersion, Clause.SECURITY, "The report was reissued after this "
                + "link was made; " + ANOTHER);
    }

    /** The second secret, told by phone: whoever reads the mail alone gets nothing. */
    @Implements(Clause.SECURITY)
    public static Decision code(boolean right, int wrongBefore, PostLimits limits) {
        int left = limits.codeTries() - wrongBefore - 1;
        return Decision.when(right, Clause.SECURITY, left > 0 ? "This is not the code that you were told by phone. "
                + "Tries left: " + left + "." : "This is not the code that you were told by phone. The link is revoked "
                + "after so many wrong ones. Ask the Crime Intelligence Unit for another.");
    }
}
