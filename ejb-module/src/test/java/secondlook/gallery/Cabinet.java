package secondlook.gallery;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import secondlook.policy.Role;
import secondlook.shared.Caller;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentCaller;
import secondlook.shared.FiredEvents;
import secondlook.shared.TestEngine;

/** The beans of the gallery wired by hand around one entity manager, for tests without a container. */
public final class Cabinet {

    public final GalleryService service = new GalleryService();
    public final GalleryRecords records = new GalleryRecords();
    final CurrentGallery gallery = new CurrentGallery();
    final Enroller enroller = new Enroller();
    final GalleryStart start = new GalleryStart();

    public Cabinet(EntityManager em) {
        Clock clock = Clock.fixed(Instant.parse("2026-05-04T12:00:00Z"), ZoneOffset.UTC);
        CurrentCaller caller = new CurrentCaller();
        caller.is(new Caller("laso", "Lee Laso", "Technology", Role.LASO, null, null, null, "127.0.0.1", "Desk 1",
                "test", "c1"));
        service.em = em;
        service.act = new CurrentAct();
        service.caller = caller;
        service.engines = TestEngine.engines();
        service.gallery = gallery;
        service.enroller = enroller;
        GalleryLedger ledger = new GalleryLedger();
        ledger.em = em;
        enroller.em = em;
        enroller.ledger = ledger;
        enroller.engines = TestEngine.engines();
        enroller.clock = clock;
        enroller.added = new FiredEvents<>(gallery::joined);
        SnapshotBook book = new SnapshotBook();
        book.em = em;
        book.clock = clock;
        records.em = em;
        records.gallery = gallery;
        records.book = book;
        start.em = em;
        start.gallery = gallery;
        start.engines = TestEngine.engines();
    }

    public static NewEnrolment booking(String record, byte[] image) {
        return new NewEnrolment("Wayne County", record, "S-1", LocalDate.of(2025, 1, 2), true, image);
    }
}
