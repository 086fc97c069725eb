package secondlook.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.persistence.jpa.PersistenceProvider;

/**
 * Entities on a migrated test database, without a container; each call is one transaction of its own. The unit's name
 * is unique because EclipseLink shares everything, the database too, between units of one name.
 */
public final class TestEntities {

    private final EntityManagerFactory factory;

    public TestEntities(DataSource database, Class<?>... entities) {
        factory = new PersistenceProvider().createContainerEntityManagerFactory(new Unit(UUID.randomUUID(), database,
                Stream.concat(Stream.of(InstantConverter.class), Stream.of(entities)).map(Class::getName).toList()),
                Map.of("eclipselink.weaving", "false", "eclipselink.logging.level", "WARNING"));
    }

    public <T> T inTransaction(Function<EntityManager, T> act) {
        try (EntityManager entities = factory.createEntityManager()) {
            entities.getTransaction().begin();
            try {
                T result = act.apply(entities);
                entities.getTransaction().commit();
                return result;
            } finally {
                if (entities.getTransaction().isActive()) {
                    entities.getTransaction().rollback();
                }
            }
        }
    }

    private record Unit(UUID name, DataSource database, List<String> classes) implements PersistenceUnitInfo {

        @Override
        public String getPersistenceUnitName() {
            return name.toString();
        }

        @Override
        public String getPersistenceProviderClassName() {
            return PersistenceProvider.class.getName();
        }

        @Override
        public PersistenceUnitTransactionType getTransactionType() {
            return PersistenceUnitTransactionType.RESOURCE_LOCAL;
        }

        @Override
        public DataSource getJtaDataSource() {
            return null;
        }

        @Override
        public DataSource getNonJtaDataSource() {
            return database;
        }

        @Override
        public List<String> getMappingFileNames() {
            return List.of();
        }

        @Override
        public List<URL> getJarFileUrls() {
            return List.of();
        }

        @Override
        public URL getPersistenceUnitRootUrl() {
            return TestEntities.class.getProtectionDomain().getCodeSource().getLocation();
        }

        @Override
        public List<String> getManagedClassNames() {
            return classes;
        }

        @Override
        public boolean excludeUnlistedClasses() {
            return true;
        }

        @Override
        public SharedCacheMode getSharedCacheMode() {
            return SharedCacheMode.NONE;
        }

        @Override
        public ValidationMode getValidationMode() {
            return ValidationMode.NONE;
        }

        @Override
        public Properties getProperties() {
            return new Properties();
        }

        @Override
        public String getPersistenceXMLSchemaVersion() {
            return "3.0";
        }

        @Override
        public ClassLoader getClassLoader() {
            return TestEntities.class.getClassLoader();
        }

        @Override
        public void addTransformer(ClassTransformer transformer) {
            // Nothing is woven in tests.
        }

        @Override
        public ClassLoader getNewTempClassLoader() {
            return TestEntities.class.getClassLoader();
        }
    }
}
