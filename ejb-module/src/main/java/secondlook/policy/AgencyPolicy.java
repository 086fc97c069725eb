package secondlook.policy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** When an outside agency may ask (307.5-5.5) and which agencies can be registered at all (307.5-3.6). */
public final class AgencyPolicy {

    /** Of a mail address, before the @: a plain word of RFC 5322 (dot-atom), nothing quoted, no second address. */
    private static final Pattern LOCAL_PART =
            Pattern.compile("(?=.{1,64}$)[\\w!#$%&'*+/=?^`{|}~-]+(\\.[\\w!#$%&'*+/=?^`{|}~-]+)*");

    private AgencyPolicy() {
    }

    /**
     * What is known of the agency that asks.
     *
     * @param lawEnforcement verified to be a law enforcement agency
     * @param finding        number of the written finding that suspends it, null for an agency in compliance
     * @param effective      first day of the agreement, null without one
     * @param expires        day on which the agreement expires: requests stop as it begins
     * @param offenses       the offenses the agreement covers
     */
    public record Standing(boolean lawEnforcement, String finding, LocalDate effective, LocalDate expires,
                           Set<Offense> offenses) {

        public Standing {
            offenses = Set.copyOf(offenses);
        }

        public boolean suspended() {
            return finding != null;
        }
    }

    @Implements({Clause.NO_IMMIGRATION, Clause.AGENCY_REQUEST})
    public static Decision mayRegister(boolean lawEnforcement, boolean immigrationEnforcement) {
        if (immigrationEnforcement) {
            return Decision.refuse(Clause.NO_IMMIGRATION,
                    "An agency whose mission is immigration enforcement cannot be registered.");
        }
        return Decision.when(lawEnforcement, Clause.AGENCY_REQUEST, "Only a law enforcement agency can be registered.");
    }

    /**
     * From the first day on, and not any more on the day of expiry: a request needs an agreement before it (5.5.a), and
     * in case of doubt about the last hours there is none. The day is the Department's, midnight to midnight.
     */
    @Implements({Clause.AGREEMENT})
    public static Decision agreement(Standing agency, LocalDate today) {
        if (agency.effective() == null) {
            return Decision.refuse(Clause.AGREEMENT,
                    "Your agency has no agreement with the Department. Conclude one before you ask.");
        }
        if (today.isBefore(agency.effective())) {
            return Decision.refuse(Clause.AGREEMENT, "Your agency's agreement is in force from " + agency.effective()
                    + ". Ask again on that day.");
        }
        return Decision.when(today.isBefore(agency.expires()), Clause.AGREEMENT, "Your agency's agreement expired on "
                + agency.expires() + ", as that day began. Renew it before you ask.");
    }

    /**
     * The warning that is due before an agreement in force expires: the smallest of the days of warning that has been
     * reached. Empty when none has, and when it has expired: {@link #agreement} refuses then.
     */
    public static OptionalInt expiryWarning(LocalDate expires, LocalDate today, AgencyLimits limits) {
        long left = ChronoUnit.DAYS.between(today, expires);
        return left <= 0 ? OptionalInt.empty()
                : limits.warnDays().stream().mapToInt(Integer::intValue).filter(days -> left <= days).min();
    }

    @Implements({Clause.AGENCY_SUSPENSION})
    public static Decision compliant(Standing agency) {
        return Decision.when(!agency.suspended(), Clause.AGENCY_SUSPENSION, "Your agency was found not in compliance "
                + "by finding " + agency.finding() + " and is suspended. Name this number to the Department's LASO, "
                + "who can tell you what a reinstatement needs.");
    }

    @Implements({Clause.AGREEMENT, Clause.AGENCY_REQUEST})
    public static Decision offenseCovered(Standing agency, Offense offense) {
        return Decision.when(agency.offenses().contains(offense), Clause.AGREEMENT,
                "Your agency's agreement does not cover " + offense.label() + ".");
    }

    /** An agreement is recorded with offenses that requests may state on that day, and with no other. */
    @Implements({Clause.AGREEMENT, Clause.INVESTIGATION})
    public static Decision offensesListed(Set<Offense> agreed, ScopeLimits scope) {
        String other = agreed.stream().filter(offense -> !scope.listed().contains(offense)).sorted()
                .map(Offense::label).collect(Collectors.joining(", "));
        return Decision.when(other.isEmpty(), Clause.INVESTIGATION, "The policy in force takes no request for " + other
                + ". Agree on the listed offenses alone.").about("offenses");
    }

    /**
     * How many requests an agreement covers, by the calendar of the Department.
     *
     * @param perMonth null when the agreement names no number
     * @param perYear  likewise
     */
    public record Volume(Integer perMonth, Integer perYear) {
    }

    /**
     * A request beyond the number that was agreed on is refused and not warned of: like an offense that the agreement
     * does not name it is outside of what the two sides have formalized, and without an agreement there is no request
     * (5.5.a). Whoever needs more agrees on more; the LASO records it at once.
     *
     * @param month requests taken in under the agreement this month, this one not counted
     * @param year  the same this year
     */
    @Implements({Clause.AGREEMENT})
    public static Decision volume(Volume agreed, long month, long year, LocalDate today) {
        if (agreed.perMonth() != null && month >= agreed.perMonth()) {
            return Decision.refuse(Clause.AGREEMENT, beyond(agreed.perMonth(), "month",
                    today.withDayOfMonth(1).plusMonths(1)));
        }
        return Decision.when(agreed.perYear() == null || year < agreed.perYear(), Clause.AGREEMENT,
                beyond(agreed.perYear(), "year", today.withDayOfYear(1).plusYears(1)));
    }

    private static String beyond(Integer number, String span, LocalDate next) {
        return "Your agency's agreement covers " + number + " requests a " + span + ", and so many were made. Ask "
                + "again from " + next + " on, or agree on more with the Department.";
    }

    /**
     * A person whom an agency has named to ask.
     *
     * @param trainedUntil last day on which the training counts, null without any on record
     */
    public record Requester(String name, LocalDate trainedUntil) {
    }

    /**
     * Who asks for an agency must be on record with the prerequisites before (6.1.3.d names investigators of external
     * agencies): named by the agency, and trained.
     *
     * @param known what is on record under the name, null when nothing is
     */
    @Implements({Clause.PREREQUISITES})
    public static Decision requester(String name, Requester known, LocalDate today) {
        if (known == null) {
            return Decision.refuse(Clause.PREREQUISITES, name + " is not on record as a requester of your agency. Have "
                    + "the Department's LASO record this person with contact data and training, or let one who is "
                    + "on record ask; write the name as it is on record.");
        }
        if (known.trainedUntil() == null) {
            return Decision.refuse(Clause.PREREQUISITES, known.name() + " has no training on record. Send the "
                    + "certificate to the Department before this person asks.");
        }
        return Decision.when(!today.isAfter(known.trainedUntil()), Clause.PREREQUISITES, "The training of "
                + known.name() + " counted until " + known.trainedUntil() + ". Have it repeated and recorded.");
    }

    /** The training counts so long, that day included. */
    public static LocalDate trainedUntil(LocalDate trainedOn, AgencyLimits limits) {
        return trainedOn.plusMonths(limits.trainingMonths()).minusDays(1);
    }

    /** The acknowledgement goes with each request, in the exact words. */
    @Implements({Clause.AGENCY_REQUEST})
    public static Decision acknowledgement(String text) {
        return Decision.when(Statement.isAcknowledgedBy(text), Clause.AGENCY_REQUEST,
                "Acknowledge the statement in its exact words: \"" + Statement.TEXT + "\"");
    }

    /** A mail domain that an agreement may list: a name, and the agency's own. */
    @Implements({Clause.SECURITY})
    public static Decision officialDomain(String text) {
        String domain = MailDomain.named(text);
        if (domain == null) {
            return Decision.refuse(Clause.SECURITY, "\"" + text + "\" is no name of a mail domain. Write what follows "
                    + "the @ of the agency's addresses, such as police.example.gov.");
        }
        return Decision.when(!MailDomain.openToMany(domain), Clause.SECURITY, "Anybody can have an address under "
                + domain + ". List the agency's own domains only.");
    }

    /** The domain as it is kept and compared; only of one that {@link #officialDomain} allows. */
    public static String domainName(String text) {
        return MailDomain.named(text);
    }

    /**
     * Results leave by mail only to an address under an official domain of the agency, or a part of one (307.5-7.1).
     *
     * @param domains as the agreement in force lists them
     */
    @Implements({Clause.SECURITY})
    public static Decision officialAddress(String address, Set<String> domains) {
        if (domains.isEmpty()) {
            return Decision.refuse(Clause.SECURITY, "The agency's agreement in force lists no official mail domain. "
                    + "Ask the LASO to record an agreement that does, or release by phone or in person.");
        }
        int at = address == null ? -1 : address.lastIndexOf('@');
        String domain = at < 1 ? null : MailDomain.named(address.substring(at + 1));
        if (domain == null || !LOCAL_PART.matcher(address.substring(0, at)).matches()) {
            return Decision.refuse(Clause.SECURITY, "This is no mail address. Write it as name@"
                    + domains.stream().sorted().findFirst().orElseThrow() + ".");
        }
        return Decision.when(domains.stream().anyMatch(official -> MailDomain.under(domain, official)),
                Clause.SECURITY, domain + " is no official mail domain of the agency. Its agreement lists "
                + domains.stream().sorted().collect(Collectors.joining(", "))
                + ": use an address under one of them, or release by phone or in person.");
    }
}
