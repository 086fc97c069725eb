package secondlook.policy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalInt;
import java.util.Set;

/** When an outside agency may ask (307.5-5.5) and which agencies can be registered at all (307.5-3.6). */
public final class AgencyPolicy {

    private AgencyPolicy() {
    }

    /**
     * What is known of the agency that asks.
     *
     * @param lawEnforcement verified to be a law enforcement agency
     * @param finding        number of the written finding that suspends it, null for an agency in compliance
     * @param effective      first day of the agreement, null without one
     * @param expires        last day of the agreement
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
        return Decision.when(!today.isAfter(agency.expires()), Clause.AGREEMENT, "Your agency's agreement expired on "
                + agency.expires() + ". Renew it before you ask.");
    }

    /**
     * The warning that is due before an agreement in force expires: the smallest of the days of warning that has been
     * reached. Empty when none has, and when it has expired: {@link #agreement} refuses then.
     */
    public static OptionalInt expiryWarning(LocalDate expires, LocalDate today, AgencyLimits limits) {
        long left = ChronoUnit.DAYS.between(today, expires);
        return left < 0 ? OptionalInt.empty()
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

    /** The acknowledgement goes with each request, in the exact words. */
    @Implements({Clause.AGENCY_REQUEST})
    public static Decision acknowledgement(String text) {
        return Decision.when(Statement.isAcknowledgedBy(text), Clause.AGENCY_REQUEST,
                "Acknowledge the statement in its exact words: \"" + Statement.TEXT + "\"");
    }
}
