package secondlook.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import secondlook.engine.face.FaceTemplate;

/** A system that was filled before the templates got their own places keeps them, in the order of their numbers. */
class GalleryMigrationTest {

    private static final String BEFORE = "202611250010";

    static List<DataSource> databases() throws SQLException {
        return TestDatabase.empty();
    }

    private static byte[] template(int direction) {
        ByteBuffer bytes = ByteBuffer.allocate(FaceTemplate.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putFloat(direction * Float.BYTES, 1);
        return bytes.array();
    }

    private static void fill(Connection connection) throws SQLException {
        try (PreparedStatement enrolment = connection.prepareStatement("insert into enrolment (id, version,"
                + " source_agency, record_number, image_sha256, media_type, width, height, template_version,"
                + " enrolled_at, enrolled_by) values (?, 0, 'Wayne', ?, ?, 'image/png', 9, 9, 'old-1',"
                + " current_timestamp, 'laso')");
                PreparedStatement content = connection.prepareStatement(
                        "insert into enrolment_content (enrolment_id, image, template) values (?, ?, ?)");
                Statement snapshot = connection.createStatement()) {
            for (int id : new int[] {7, 3, 12}) {
                enrolment.setLong(1, id);
                enrolment.setString(2, "R-" + id);
                enrolment.setString(3, "sha-" + id);
                enrolment.execute();
                content.setLong(1, id);
                content.setBytes(2, new byte[] {1});
                content.setBytes(3, template(id));
                content.execute();
            }
            snapshot.execute("insert into gallery_snapshot values ('root', 3, 12, current_timestamp)");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void templatesMoveToPlacesInTheOrderOfTheirNumbers(DataSource database) throws SQLException {
        SchemaMigration.configured(database).target(BEFORE).load().migrate();
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            fill(connection);
            SchemaMigration.migrate(database);
            List<Long> order = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("select enrolment_id, slot, template, template_sha256"
                    + " from enrolment_template where template_version = 'old-1' order by slot")) {
                while (rows.next()) {
                    assertThat(rows.getLong(2)).isEqualTo(order.size());
                    order.add(rows.getLong(1));
                    assertThat(rows.getBytes(3)).isEqualTo(template((int) rows.getLong(1)));
                    assertThat(rows.getString(4)).isEqualTo(Sha256.of(rows.getBytes(3)));
                }
            }
            assertThat(order).containsExactly(3L, 7L, 12L);
            try (ResultSet head = statement.executeQuery("select s.active_version, h.slots, h.removals, r.slots,"
                    + " r.removals, r.template_version from gallery_state s join gallery_head h"
                    + " on h.template_version = s.active_version cross join gallery_snapshot r")) {
                assertThat(head.next()).isTrue();
                assertThat(head.getString(1)).isEqualTo("old-1").isEqualTo(head.getString(6));
                assertThat(List.of(head.getLong(2), head.getLong(3), head.getLong(4), head.getLong(5)))
                        .containsExactly(3L, 0L, 3L, 0L);
            }
        }
    }
}
