package secondlook.keys;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import secondlook.shared.KeyVault;
import secondlook.shared.OwnerDatabase;
import secondlook.shared.SealedTable;

/**
 * The database's part of sealing and rotation. REQUIRES_NEW: every batch is short and stands for itself, so that the
 * work can stop anywhere and go on from the rows. Rows of the trail are changed by the owner of the schema.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class KeyRows {

    static final int SEALED_AT_ONCE = 50;
    static final int WRAPPED_AT_ONCE = 500;

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    @Inject
    OwnerDatabase owner;

    @Inject
    KeyVault vault;

    @Inject
    Clock clock;

    public List<Object> seal(SealedTable table, List<Object> after) {
        try {
            return WrappedRows.seal(em.unwrap(Connection.class), table, vault, after, SEALED_AT_ONCE);
        } catch (SQLException e) {
            throw new IllegalStateException("What lies in clear in " + table.table() + " cannot be sealed", e);
        }
    }

    public List<Object> rewrap(WrappedRows table, List<Object> after) {
        try {
            if (!table.trail()) {
                return table.rewrap(em.unwrap(Connection.class), vault, after, WRAPPED_AT_ONCE);
            }
            try (Connection trail = trail()) {
                return table.rewrap(trail, vault, after, WRAPPED_AT_ONCE);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The keys of " + table.table() + " cannot be wrapped anew", e);
        }
    }

    Connection trail() throws SQLException {
        return owner.open();
    }

    /** How many keys are wrapped with it, everywhere. Reads every table: asked before a retirement only. */
    public long uses(String kek) {
        try {
            long uses = 0;
            for (WrappedRows table : WrappedRows.ALL) {
                uses += table.uses(em.unwrap(Connection.class), kek);
            }
            return uses;
        } catch (SQLException e) {
            throw new IllegalStateException("The uses of " + kek + " cannot be counted", e);
        }
    }

    /** Every key-encryption key this database knows, the newest first. */
    public List<KekView> all() {
        String current = vault.currentKek();
        List<KekView> all = new ArrayList<>();
        try (PreparedStatement query = em.unwrap(Connection.class).prepareStatement(
                "select kek, known_since, retired_at from key_encryption_key order by known_since desc, kek desc");
             ResultSet row = query.executeQuery()) {
            while (row.next()) {
                String kek = row.getString(1);
                OffsetDateTime retired = row.getObject(3, OffsetDateTime.class);
                all.add(new KekView(kek, row.getObject(2, OffsetDateTime.class).toInstant(),
                        retired == null ? null : retired.toInstant(), kek.equals(current),
                        retired == null ? uses(kek) : 0));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException("The key-encryption keys cannot be listed", e);
        }
    }

    /** Notes what the store holds; answers with the names that are in use and that it lacks. */
    public List<String> compare() {
        List<String> held = vault.heldKeks();
        List<?> known = em.createNativeQuery("select kek from key_encryption_key").getResultList();
        held.stream().filter(kek -> !known.contains(kek)).forEach(kek -> em.createNativeQuery(
                "insert into key_encryption_key (kek, known_since) values (?, ?)").setParameter(1, kek)
                .setParameter(2, Timestamp.from(clock.instant())).executeUpdate());
        return em.createNativeQuery("select kek from key_encryption_key where retired_at is null order by kek")
                .getResultStream().map(Object::toString).filter(kek -> !held.contains(kek)).toList();
    }

    public void retired(String kek) {
        em.createNativeQuery("update key_encryption_key set retired_at = ? where kek = ?")
                .setParameter(1, Timestamp.from(clock.instant())).setParameter(2, kek).executeUpdate();
    }
}
