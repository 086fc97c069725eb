package secondlook.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The connection of the schema's owner: it migrates at the start and later deletes only what a stored statement covers.
 * Acts never use it. Where {@code secondlook.db.owner.user} is not set the application's own account owns the schema,
 * and the database cannot keep it from dropping a trigger.
 */
@ApplicationScoped
public class OwnerDatabase {

    private static final String USER = "secondlook.db.owner.user";

    private final Config config = ConfigProvider.getConfig();

    /** Whether owner and application are two accounts of the database. */
    public boolean isSeparate() {
        return config.getOptionalValue(USER, String.class)
                .filter(owner -> !owner.equals(value("secondlook.db.user"))).isPresent();
    }

    public Connection open() throws SQLException {
        return WritesInTurn.of(source().getConnection());
    }

    /** Not pooled: it is used at the start and, for moments, by the work that retires entries. */
    public DataSource source() {
        if (!isSeparate()) {
            return application();
        }
        return plain(config.getOptionalValue("secondlook.db.owner.url", String.class)
                .orElseGet(() -> value("secondlook.db.url")), value(USER), value("secondlook.db.owner.password"));
    }

    /** The account of the acts; not pooled. */
    DataSource application() {
        return plain(value("secondlook.db.url"), value("secondlook.db.user"), password());
    }

    /** The account that acts connect with, and its password without the key of an encrypted file. */
    DatabaseRoles roles() {
        return new DatabaseRoles(value("secondlook.db.user"), password().substring(password().lastIndexOf(' ') + 1));
    }

    private String password() {
        return value("secondlook.db.password");
    }

    private String value(String key) {
        return Optional.ofNullable(config.getConfigValue(key).getValue())
                .orElseThrow(() -> new IllegalStateException("Set " + key + ", see docs/operations.md"));
    }

    private DataSource plain(String url, String user, String password) {
        String type = value("secondlook.db.class");
        try {
            DataSource source = (DataSource) OwnerDatabase.class.getClassLoader().loadClass(type)
                    .getConstructor().newInstance();
            set(source, "setURL", url);
            set(source, "setUser", user);
            set(source, "setPassword", password);
            return source;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("secondlook.db.class names no data source: " + type, e);
        }
    }

    private static void set(DataSource source, String setter, String value) throws ReflectiveOperationException {
        source.getClass().getMethod(setter, String.class).invoke(source, value);
    }
}
