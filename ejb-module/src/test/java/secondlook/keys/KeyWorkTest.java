package secondlook.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import secondlook.identity.Proof;
import secondlook.identity.SignInService;
import secondlook.intake.Road;
import secondlook.policy.Clause;
import secondlook.policy.Role;
import secondlook.policy.Verifies;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentCaller;
import secondlook.shared.KeyVault;
import secondlook.shared.NotFound;
import secondlook.shared.PolicyRefused;
import secondlook.shared.SealedTable;
import secondlook.shared.TestDatabase;
import secondlook.shared.TestPersistence;

class KeyWorkTest {

    private static final int PICTURES = 120;
    private static final Proof PROOF = new Proof("the right one", "123456");

    @TempDir
    Path folder;

    private EntityManager em;
    private KeyVault vault;
    private KeyRows rows;
    private KeyWork work;
    private KeyService service;
    private final CurrentCaller caller = new CurrentCaller();

    static List<DataSource> databases() throws SQLException {
        return TestDatabase.all();
    }

    private void open(DataSource database) {
        em = TestPersistence.open(database);
        vault = KeyVault.in(folder);
        rows = new KeyRows() {
            @Override
            Connection trail() throws SQLException {
                return database.getConnection();
            }
        };
        rows.em = em;
        rows.vault = vault;
        rows.clock = Clock.systemUTC();
        restart();
        for (int i = 1; i <= PICTURES; i++) {
            int id = i;
            within(() -> em.createNativeQuery("insert into gallery_kept_picture (id, source_agency, record_number,"
                    + " shows, image_sha256, media_type, width, height, image, kept_at) values (?, 'DPD', 'R', 'FACE',"
                    + " ?, 'image/png', 1, 1, ?, current_timestamp)").setParameter(1, id)
                    .setParameter(2, "hash-" + id).setParameter(3, plain(id)).executeUpdate());
        }
        within(() -> rows.compare());
    }

    /** What a killed process forgets: only the rows are left. */
    private void restart() {
        work = new KeyWork();
        work.rows = rows;
        work.vault = vault;
        service = new KeyService();
        service.act = new CurrentAct();
        service.act.open();
        service.vault = vault;
        service.rows = rows;
        service.work = work;
        service.clock = Clock.systemUTC();
        service.caller = caller;
        service.signIn = new SignInService() {
            @Override
            public boolean confirm(Proof proof) {
                return PROOF.equals(proof);
            }
        };
        as(Role.LASO);
    }

    private String retireSigned(String kek) {
        service.retireSigned(kek, PROOF);
        return kek;
    }

    private void as(Role role) {
        caller.is(Road.staff(role, "lee"));
    }

    @AfterEach
    void close() {
        em.getEntityManagerFactory().close();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatLayThereInClearIsSealedInBatchesAndGoesOnAfterAKill(DataSource database) {
        open(database);
        while (sealed() == 0) {
            assertThat(step()).isTrue();
        }
        assertThat(sealed()).isEqualTo(KeyRows.SEALED_AT_ONCE);
        restart();
        finish();

        assertThat(sealed()).isEqualTo(PICTURES);
        for (int id = 1; id <= PICTURES; id++) {
            Object[] row = row(id);
            assertThat(vault.open((String) row[1]).open((byte[]) row[0], "gallery_kept_picture hash-" + id))
                    .isEqualTo(plain(id));
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.SECURITY, refusal = true)
    void rotationIsRefusedItsEndWhileKeysAreLeftAndGoesOnAfterAKill(DataSource database) {
        open(database);
        finish();
        String before = vault.currentKek();
        byte[] sealedBytes = (byte[]) row(7)[0];
        String after = within(() -> service.rotate());

        assertThatThrownBy(() -> within(() -> {
            service.retire(before);
            return null;
        })).isInstanceOf(PolicyRefused.class).hasMessageContaining(PICTURES + " keys");
        assertThat(within(() -> service.list())).containsExactly(before + ": 120 keys", after + ", current: 0 keys");

        step();
        restart();
        finish();
        assertThat(within(() -> service.list())).containsExactly(before + ": 0 keys", after + ", current: 120 keys");
        assertThat((byte[]) row(7)[0]).isEqualTo(sealedBytes);
        assertThat(vault.open((String) row(7)[1]).open(sealedBytes, "gallery_kept_picture hash-7")).isEqualTo(plain(7));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.SECURITY, refusal = false)
    void oldKeyIsRetiredWhenNothingIsWrappedWithIt(DataSource database) {
        open(database);
        finish();
        String before = vault.currentKek();
        within(() -> service.rotate());
        finish();

        within(() -> {
            service.retire(before);
            return null;
        });

        assertThat(KeyVault.in(folder).heldKeks()).containsExactly(vault.currentKek()).doesNotContain(before);
        assertThat(within(() -> rows.compare())).isEmpty();
        assertThatThrownBy(() -> within(() -> {
            service.retire(before);
            return null;
        })).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> within(() -> {
            service.retire(vault.currentKek());
            return null;
        })).isInstanceOf(PolicyRefused.class);
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.SECURITY, refusal = false)
    void lasoRotatesAndRetiresOnThePageAndSeesHowFarItIs(DataSource database) {
        open(database);
        finish();
        String before = vault.currentKek();
        String after = within(() -> service.rotateSigned(PROOF));
        KeyOverview begun = within(() -> service.overview());
        assertThat(begun.keks()).extracting(KekView::name).containsExactly(after, before);
        assertThat(begun.left()).isEqualTo(PICTURES);
        assertThat(begun.share()).isZero();
        assertThat(begun.keks()).noneMatch(KekView::retirable);
        finish();

        KeyOverview done = within(() -> service.overview());
        assertThat(done.left()).isZero();
        assertThat(done.share()).isEqualTo(100);
        assertThat(done.keks()).filteredOn(KekView::retirable).extracting(KekView::name).containsExactly(before);
        within(() -> retireSigned(before));
        assertThat(vault.heldKeks()).containsExactly(after);
        assertThat(within(() -> service.overview()).keks()).filteredOn(kek -> kek.retired() != null)
                .extracting(KekView::name).containsExactly(before);
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.SECURITY, refusal = true)
    void nobodyElseRotatesAndNobodyWithoutPasswordAndCode(DataSource database) {
        open(database);
        String before = vault.currentKek();
        Proof wrong = new Proof("the right one", "654321");
        assertThatThrownBy(() -> within(() -> service.rotateSigned(wrong))).isInstanceOf(PolicyRefused.class);
        as(Role.COMMANDER);
        assertThatThrownBy(() -> within(() -> service.rotateSigned(PROOF))).isInstanceOf(PolicyRefused.class)
                .hasMessageContaining("Only the LASO");
        assertThatThrownBy(() -> within(() -> retireSigned(before))).isInstanceOf(PolicyRefused.class);
        assertThat(vault.heldKeks()).containsExactly(before);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void keyStoreOfAnotherSystemIsNoticedAtTheStart(DataSource database) {
        open(database);
        String needed = vault.currentKek();
        rows.vault = KeyVault.in(folder.resolve("another"));

        assertThat(within(() -> rows.compare())).containsExactly(needed);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void everySealedTableCanBeReadByItsKey(DataSource database) {
        open(database);
        for (SealedTable table : SealedTable.values()) {
            assertThat(within(() -> em.createNativeQuery("select " + String.join(", ", table.key()) + ", "
                    + table.bytes() + ", wrapped_key, " + table.about() + " from " + table.table()).getResultList()))
                    .isNotNull();
        }
    }

    /** A table that was left out would lose its keys at the next retirement. */
    @ParameterizedTest
    @MethodSource("databases")
    void everyTableWithWrappedKeysTakesPartInRotations(DataSource database) {
        open(database);
        List<?> tables = within(() -> em.createNativeQuery("select lower(table_name) from information_schema.columns"
                + " where lower(column_name) like 'wrapped%' and lower(table_schema) = lower(current_schema)")
                .getResultList());

        assertThat(tables.stream().map(Object::toString)).containsExactlyInAnyOrderElementsOf(
                WrappedRows.ALL.stream().map(WrappedRows::table).toList());
    }

    private static byte[] plain(int id) {
        return ("picture " + id).getBytes(StandardCharsets.UTF_8);
    }

    private boolean step() {
        return within(() -> work.step());
    }

    private void finish() {
        int steps = 0;
        while (step()) {
            assertThat(++steps).isLessThan(100);
        }
    }

    private long sealed() {
        return within(() -> ((Number) em.createNativeQuery("select count(*) from gallery_kept_picture"
                + " where wrapped_key is not null").getSingleResult()).longValue());
    }

    private Object[] row(int id) {
        Object[] row = within(() -> (Object[]) em.createNativeQuery("select image, wrapped_key from"
                + " gallery_kept_picture where id = " + id).getSingleResult());
        return new Object[] {bytes(row[0]), row[1]};
    }

    private static byte[] bytes(Object value) {
        if (value instanceof java.sql.Blob blob) {
            try {
                return blob.getBytes(1, (int) blob.length());
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        return (byte[]) value;
    }

    private <T> T within(Supplier<T> act) {
        Object[] result = new Object[1];
        TestPersistence.within(em, () -> result[0] = act.get());
        @SuppressWarnings("unchecked")
        T typed = (T) result[0];
        return typed;
    }
}
