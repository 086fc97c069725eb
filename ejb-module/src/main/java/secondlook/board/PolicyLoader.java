package secondlook.board;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import secondlook.policy.PolicyVersions;
import secondlook.policy.Role;

/**
 * Puts the versions that the Board approved where the rules read them (307.5-6.4): at the start, without which the
 * system does not start, and every half minute. A version is in force tomorrow at the earliest, so no server is late.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
@RunAs(Role.Name.SYSTEM)
public class PolicyLoader {

    private static final Logger LOG = Logger.getLogger(PolicyLoader.class.getName());

    @Inject
    PolicyBook book;

    @Inject
    Letterhead letterhead;

    @PostConstruct
    void begin() {
        PolicyVersions.zone(letterhead.zone());
        PolicyVersions.approved(book.approved());
    }

    /** Throws nothing, not even an error: the server strikes out a timer that has failed twice. */
    @Schedule(second = "*/30", minute = "*", hour = "*", persistent = false)
    void look() {
        try {
            begin();
        } catch (RuntimeException | Error e) {
            LOG.log(Level.SEVERE, "The approved versions of the policy are read again later", e);
        }
    }
}
