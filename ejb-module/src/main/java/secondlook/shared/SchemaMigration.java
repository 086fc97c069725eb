package secondlook.shared;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Brings the schema up to date before anything uses it; start-up beans that need the database {@code @DependsOn} it.
 * The server does not start on a schema it does not know. The work is done with the first connection, by
 * {@link ApplicationDataSource}. Bean-managed: Flyway has its own transactions.
 */
@DataSourceDefinition(
        name = "java:app/secondlook/db",
        className = "secondlook.shared.ApplicationDataSource",
        isolationLevel = Connection.TRANSACTION_READ_COMMITTED,
        minPoolSize = 4,
        maxPoolSize = 48)
@Singleton
@Startup
@DenyAll
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigration {

    private static final Map<String, String> H2 = Map.ofEntries(
            Map.entry("blob", "blob"),
            Map.entry("bytes", "varbinary(1000000)"),
            Map.entry("text", "varchar(1000000)"),
            Map.entry("on_gallery_snapshot", ""),
            Map.entry("on_lead_report", ""),
            Map.entry("on_search_candidate", ""),
            Map.entry("on_comparison", ""),
            Map.entry("random_uuid", "random_uuid()"),
            Map.entry("sha256_of_template", "lower(rawtohex(hash('SHA-256', template)))"),
            Map.entry("before_change", "before update, delete"),
            Map.entry("refuse_change", "call 'secondlook.shared.AppendOnly'"));
    private static final Map<String, String> POSTGRESQL = Map.ofEntries(
            Map.entry("blob", "bytea"),
            Map.entry("bytes", "bytea"),
            Map.entry("text", "text"),
            Map.entry("on_gallery_snapshot", "on gallery_snapshot"),
            Map.entry("on_lead_report", "on lead_report"),
            Map.entry("on_search_candidate", "on search_candidate"),
            Map.entry("on_comparison", "on comparison"),
            Map.entry("random_uuid", "gen_random_uuid()"),
            Map.entry("sha256_of_template", "encode(sha256(template), 'hex')"),
            Map.entry("before_change", "before update or delete or truncate"),
            Map.entry("refuse_change", "execute function refuse_change()"));

    @Resource(lookup = "java:app/secondlook/db")
    private DataSource dataSource;

    /** Not an overload: the server picks the method by its name alone, and sometimes the other one. */
    @PostConstruct
    void start() {
        try {
            dataSource.getConnection().close();
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be reached", e);
        }
    }

    /** Migrates any database, for the tests that validate the mapping against the schema. */
    public static void migrate(DataSource dataSource) {
        configured(dataSource).load().migrate();
    }

    static FluentConfiguration configured(DataSource dataSource) {
        boolean h2 = "H2".equals(product(dataSource));
        return Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration", "classpath:db/vendor/" + (h2 ? "h2" : "postgresql"))
                .placeholders(h2 ? H2 : POSTGRESQL);
    }

    private static String product(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getDatabaseProductName();
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be reached", e);
        }
    }
}
