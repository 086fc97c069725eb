package secondlook.audit;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import secondlook.policy.AuditPolicy;
import secondlook.policy.PolicyParameters;
import secondlook.policy.Role;
import secondlook.shared.Audited;
import secondlook.shared.Conflict;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentCaller;
import secondlook.shared.Invalid;
import secondlook.shared.NotFound;
import secondlook.shared.PolicyRefused;

/**
 * Erases persons out of entries of the trail that are older than a year (307.5-7.9): the LASO orders it, the commanding
 * officer decides. Neither act names on the trail who is erased.
 */
@Audited
@Stateless
public class ErasureService {

    private static final int MOST_LISTED = 200;

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    @Resource(lookup = "java:app/secondlook/db")
    DataSource dataSource;

    @Inject
    TrailStart start;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentAct act;

    @Inject
    Clock clock;

    @RolesAllowed({Role.Name.LASO})
    public ErasureView order(NewErasure wanted) {
        act.on("erasure in the audit trail", null).detail(wanted.authority() + ": " + wanted.reason());
        PolicyRefused.unless(AuditPolicy.orderErasure(caller.get().role(), wanted.reason(), wanted.authority(),
                PolicyParameters.at(clock.instant()).duties()));
        boolean named = wanted.account() != null && !wanted.account().isBlank();
        if (named == (wanted.entry() != null)) {
            throw new Invalid("entry", "Give the number of an entry or an account, one of the two.");
        }
        byte[] index = named ? start.personal().accountIndex(wanted.account().strip()) : null;
        PolicyRefused.unless(AuditPolicy.erase(reading(rows -> rows.covered(wanted.entry(), index, clock.instant()))));
        ErasureOrder order = new ErasureOrder(wanted, index, caller.get().account(), clock.instant());
        em.persist(order);
        act.on("erasure " + order.id() + " in the audit trail", null);
        return view(order);
    }

    /** Confirms or refuses; confirmed, the keys go within a minute. */
    @RolesAllowed({Role.Name.COMMANDER})
    public ErasureView decide(long id, boolean confirm, String remark) {
        act.on("erasure " + id + " in the audit trail", null).detail((confirm ? "confirmed: " : "refused: ") + remark);
        ErasureOrder order = Optional.ofNullable(em.find(ErasureOrder.class, id))
                .orElseThrow(() -> new NotFound("There is no such erasure."));
        PolicyRefused.unless(AuditPolicy.decideErasure(caller.get().role(), caller.get().account(),
                order.orderedBy()));
        if (em.find(ErasureDecision.class, id) != null) {
            throw new Conflict("This erasure is decided already.");
        }
        long entries = confirm ? reading(rows -> (long) rows.state(order, clock.instant())) : 0;
        PolicyRefused.unless(AuditPolicy.erase(confirm ? entries : 1));
        em.persist(new ErasureDecision(order, entries, remark, caller.get().account(), clock.instant()));
        return view(order);
    }

    /** Newest first. */
    @RolesAllowed({Role.Name.LASO, Role.Name.COMMANDER, Role.Name.AUDITOR})
    public List<ErasureView> list() {
        act.on("erasures in the audit trail", null);
        return em.createQuery("select o from ErasureOrder o order by o.id desc", ErasureOrder.class)
                .setMaxResults(MOST_LISTED).getResultStream().map(this::view).toList();
    }

    private ErasureView view(ErasureOrder order) {
        return order.view(em.find(ErasureDecision.class, order.id()), reading(rows -> rows.left(order.id())));
    }

    private interface Reading {
        long of(ErasedRows rows) throws SQLException;
    }

    private long reading(Reading what) {
        try (Connection connection = dataSource.getConnection()) {
            return what.of(new ErasedRows(connection));
        } catch (SQLException e) {
            throw new IllegalStateException("Persons cannot be erased out of the audit trail", e);
        }
    }
}
