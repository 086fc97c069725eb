package secondlook.keys;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.List;

/** The system does not start without the keys that its records are sealed under (307.5-7.1). */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@DenyAll
@TransactionManagement(TransactionManagementType.BEAN)
public class KeyStart {

    @Inject
    KeyRows rows;

    @PostConstruct
    void begin() {
        List<String> lacking = rows.compare();
        if (!lacking.isEmpty()) {
            throw new IllegalStateException("The key store does not hold " + String.join(", ", lacking) + ", under "
                    + "which records are sealed. Restore the key file and its password from the backup that belongs to "
                    + "this database (docs/operations.md, Keys).");
        }
    }
}
