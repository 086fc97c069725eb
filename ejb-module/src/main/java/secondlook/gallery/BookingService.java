package secondlook.gallery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import secondlook.policy.Clause;
import secondlook.policy.Decision;
import secondlook.policy.PhotographKind;
import secondlook.policy.Role;
import secondlook.shared.Audited;
import secondlook.shared.Conflict;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentCaller;
import secondlook.shared.Invalid;
import secondlook.shared.PolicyRefused;
import secondlook.shared.Sha256;
import secondlook.shared.UniqueKey;

/** Single bookings from the Department's own booking systems, as they happen (307.5-5.4.2). */
@Audited
@Stateless
public class BookingService {

    private static final String FIELD = "image";
    private static final Set<ImportResult> STORED = EnumSet.of(ImportResult.ENROLLED, ImportResult.KEPT);

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    @Inject
    CurrentAct act;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    @Inject
    ImportReader reader;

    @Inject
    ImportWriter writer;

    /**
     * Takes a booking of which at least one image is enrolled or kept; otherwise PolicyRefused with the clause,
     * Conflict for a duplicate, Invalid for anything else. The same booking under the same key gives the first answer.
     */
    @RolesAllowed({Role.Name.BOOKING})
    public BookingView book(NewBooking wanted) {
        if (wanted.image() == null || wanted.image().length == 0) {
            throw new Invalid(FIELD, "Send the booking photograph or the ANSI/NIST file.");
        }
        act.on("new booking", Sha256.of(wanted.image()));
        Booking before = before(wanted.idempotencyKey());
        if (before != null) {
            before.requireSame(wanted);
            act.on("booking " + before.id(), null).detail("Sent again, answered as before");
            return before.view(outcomes(before.id()));
        }
        ImportSource source = wanted.source();
        List<ImportPiece> pieces = reader.pieces(wanted.image(), source,
                source.photograph() == PhotographKind.BOOKING);
        Booking booking = new Booking(wanted, caller.get().account(), clock.instant());
        persist(booking);
        List<ImportOutcome> outcomes = writer.write(pieces.stream().map(piece -> new ImportWriter.Entry(
                ImportOutcome.Owner.booking(booking.id()), piece)).toList(), caller.get().account());
        BookingView view = booking.view(outcomes);
        refuseUnlessStored(view);
        act.on("booking " + booking.id(), Sha256.of(wanted.image())).detail(inWords(view));
        return view;
    }

    private void persist(Booking booking) {
        try {
            em.persist(booking);
            em.flush();
        } catch (PersistenceException e) {
            if (UniqueKey.brokenBy(e)) {
                throw new Conflict("This booking is being taken right now. Send it again to get its answer.");
            }
            throw e;
        }
    }

    private Booking before(String key) {
        return key == null ? null : em.createQuery("select b from Booking b where b.clientId = :client"
                        + " and b.idempotencyKey = :key", Booking.class)
                .setParameter("client", caller.get().account()).setParameter("key", key)
                .getResultStream().findFirst().orElse(null);
    }

    private List<ImportOutcome> outcomes(String bookingId) {
        return em.createQuery("select o from ImportOutcome o where o.bookingId = :id order by o.id",
                ImportOutcome.class).setParameter("id", bookingId).getResultList();
    }

    /** A booking of which nothing was taken is a refusal, and leaves nothing behind but its entry on the trail. */
    private static void refuseUnlessStored(BookingView view) {
        if (view.outcomes().stream().anyMatch(outcome -> STORED.contains(outcome.result()))) {
            return;
        }
        view.outcomes().stream().filter(outcome -> outcome.clause() != null).findFirst().ifPresent(outcome -> {
            throw new PolicyRefused(Decision.refuse(clause(outcome), outcome.reason()));
        });
        ImportOutcomeView first = view.outcomes().get(0);
        if (first.result() == ImportResult.DUPLICATE) {
            throw new Conflict(first.reason());
        }
        throw new Invalid(FIELD, first.reason());
    }

    private static Clause clause(ImportOutcomeView outcome) {
        return Arrays.stream(Clause.values()).filter(c -> c.id().equals(outcome.clause())).findFirst().orElseThrow();
    }

    private static String inWords(BookingView view) {
        return String.join(", ", view.outcomes().stream().map(outcome -> outcome.result().label()
                + (outcome.enrolment() == null ? "" : " as " + outcome.enrolment())).toList());
    }
}
