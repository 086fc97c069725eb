package secondlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import secondlook.shared.TestDatabase;
import secondlook.shared.TestPersistence;

/** The mapping asks for no table and no column that the migrated schema lacks, on either database. */
class MappingTest {

    static List<DataSource> databases() throws SQLException {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void everyEntityCanBeRead(DataSource database) {
        EntityManager entities = TestPersistence.open(database);
        Set<EntityType<?>> all = entities.getMetamodel().getEntities();
        assertThat(all).hasSizeGreaterThan(10);
        for (EntityType<?> entity : all) {
            assertThatCode(() -> read(entities, entity.getName())).as(entity.getName()).doesNotThrowAnyException();
        }
        entities.getEntityManagerFactory().close();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void columnThatIsMissingIsNoticed(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("alter table account drop column unit");
        }
        EntityManager entities = TestPersistence.open(database);
        assertThatThrownBy(() -> read(entities, "Account")).message().containsIgnoringCase("unit");
        entities.getEntityManagerFactory().close();
    }

    private static void read(EntityManager entities, String entity) {
        entities.createQuery("select e from " + entity + " e").setMaxResults(1).getResultList();
    }
}
