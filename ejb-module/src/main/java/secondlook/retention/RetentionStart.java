package secondlook.retention;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.UUID;
import secondlook.policy.Role;
import secondlook.shared.Caller;
import secondlook.shared.CurrentCaller;

/**
 * Before the door opens: purges again what a restored backup brought back (307.5-6.1.3.b). The application does not
 * start when that fails, or when the journal was tampered with.
 */
@Singleton
@Startup
@DenyAll
@RunAs(Role.Name.SYSTEM)
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class RetentionStart {

    @Inject
    PurgeReader reader;

    @Inject
    PurgeService service;

    @Inject
    JournalKeeper keeper;

    @Inject
    CurrentCaller caller;

    @PostConstruct
    void compare() {
        if (reader.olderThanJournal()) {
            caller.is(Caller.system(UUID.randomUUID().toString()));
            service.purgeRestored();
        }
        keeper.catchUp();
    }
}
