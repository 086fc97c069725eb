package secondlook.delivery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import secondlook.policy.Role;
import secondlook.post.Enclosure;
import secondlook.post.NewLetter;
import secondlook.post.Outbox;
import secondlook.shared.Audited;
import secondlook.shared.Conflict;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentCaller;
import secondlook.shared.NotFound;

/** The Board's list and the delivery of what was closed for it (307.5-6.2, 6.3). */
@Audited
@Stateless
public class DeliveryService {

    @Inject
    DeliveryBook book;

    @Inject
    DeliveriesDue due;

    @Inject
    Outbox outbox;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentAct act;

    @Inject
    Clock clock;

    /** List, deliveries, receipts. */
    @RolesAllowed({Role.Name.COMMANDER, Role.Name.BOARD, Role.Name.AUDITOR})
    public BoardListView list() {
        act.on("delivery to the Board", null);
        return book.view();
    }

    /** Puts somebody on the list; what is closed from now on goes to them. */
    @RolesAllowed({Role.Name.COMMANDER})
    public BoardListView add(String name, String address) {
        act.on("the Board's list", null);
        Addressee added = new Addressee(name, address, caller.get(), clock.instant());
        book.keep(added);
        act.detail(added.address() + " added");
        return book.view();
    }

    /** Takes somebody off the list. */
    @RolesAllowed({Role.Name.COMMANDER})
    public BoardListView remove(long id) {
        act.on("the Board's list", null);
        Addressee removed = book.addressee(id);
        removed.remove(caller.get(), clock.instant());
        act.detail(removed.address() + " removed");
        return book.view();
    }

    /** Queues a report for all on the list who have not been sent it; of two servers the key lets one. */
    @RolesAllowed({Role.Name.SYSTEM})
    public void deliver(BoardEdition edition) {
        act.on(edition.name(), null);
        List<Enclosure> files = due.of(edition).files(edition);
        List<Addressee> missing = book.listed().stream()
                .filter(to -> to.gets(edition) && !book.delivered(edition, to)).toList();
        for (Addressee to : missing) {
            long letter = outbox.queue(new NewLetter(edition.name(), List.of(to.address()),
                    "Detroit Police Department: " + edition.name(), text(edition), files)).get(0);
            book.keep(new Delivery(edition, to, letter, clock.instant()));
        }
        act.detail("queued for " + missing.size() + " on the Board's list");
    }

    private static String text(BoardEdition edition) {
        return "To the Board of Police Commissioners\n\nEnclosed is the " + edition.name() + " on facial recognition "
                + "under Manual Directive 307.5. It was closed and is not changed afterwards; corrections follow as "
                + "addenda.\n\nReaders of the Board find it in the archive as well, where they confirm its receipt.\n";
    }

    /** A reader of the Board has received a report. */
    @RolesAllowed({Role.Name.BOARD})
    public BoardListView confirm(String edition) {
        act.on("delivery to the Board", null);
        if (!book.known(edition)) {
            throw new NotFound("This report was not delivered.");
        }
        act.on(edition, null);
        if (book.confirmed(edition, caller.get().account())) {
            throw new Conflict("You have confirmed this report before.");
        }
        book.keep(new Receipt(edition, caller.get(), clock.instant()));
        return book.view();
    }
}
