package secondlook.gallery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import secondlook.policy.GalleryPolicy;
import secondlook.policy.PhotographKind;
import secondlook.policy.PolicyParameters;
import secondlook.policy.SearchPolicy;
import secondlook.shared.Conflict;
import secondlook.shared.FaceEngines;
import secondlook.shared.Invalid;
import secondlook.shared.PolicyRefused;
import secondlook.shared.Text;

/**
 * The one way into the gallery, for a single booking and for imports (307.5-5.4.2). What takes time, reading the
 * picture and computing its template, is {@link #prepare} and needs neither transaction nor lock; {@link #write} takes
 * the gallery's lock for the rows alone.
 */
@ApplicationScoped
class Enroller {

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    @Inject
    GalleryLedger ledger;

    @Inject
    FaceEngines engines;

    @Inject
    Clock clock;

    @Inject
    Event<GalleryChanged> changed;

    /** Reads one booking photograph; PolicyRefused or Invalid, with what to send instead, for anything else. */
    Prepared prepare(NewEnrolment wanted) {
        Enrolment.Source source = source(wanted);
        return Prepared.of(source, wanted.image(), Portrait.of(wanted.image(), engines.get()));
    }

    /** The same for a picture of an ANSI/NIST file, of the compression its record declares. */
    Prepared prepareContained(NewEnrolment wanted, String compression) {
        Enrolment.Source source = source(wanted);
        return Prepared.of(source, wanted.image(), Portrait.contained(wanted.image(), compression, engines.get()));
    }

    /** Where a booking photograph comes from, checked before anything is decoded. */
    Enrolment.Source source(NewEnrolment wanted) {
        if (wanted.image() == null || wanted.image().length == 0) {
            throw new Invalid("image", "Choose the photograph to enrol.");
        }
        PolicyRefused.unless(GalleryPolicy.photograph(wanted.bookingPhotograph() ? PhotographKind.BOOKING
                : PhotographKind.UNKNOWN, PolicyParameters.at(clock.instant()).scope()));
        PolicyRefused.unless(SearchPolicy.mugShot(wanted.bookingPhotograph(), wanted.sourceAgency(),
                wanted.recordNumber()));
        LocalDate captured = wanted.captureDate();
        if (captured != null && captured.isAfter(today())) {
            throw new Invalid("captureDate", "The day of the photograph lies in the future. Correct it at the source.");
        }
        return new Enrolment.Source(Text.required("sourceAgency", wanted.sourceAgency(), 120),
                Text.required("recordNumber", wanted.recordNumber(), 60),
                Text.optional("subjectNumber", wanted.subjectNumber(), 60), captured);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }

    /**
     * Enrols a batch within the caller's transaction, in its order, and answers one by one; a duplicate, also of an
     * earlier one of the batch, is an answer and no failure. Keep batches to a few hundred: the gallery is locked until
     * the transaction ends.
     *
     * @throws Conflict when the gallery was switched to another face model after the batch was prepared
     */
    List<Written> write(List<Prepared> batch, String account) {
        GalleryState state = ledger.lock();
        GalleryHead head = head(state, batch);
        Known known = known(batch);
        Instant now = clock.instant();
        List<Written> written = new ArrayList<>(batch.size());
        Map<Enrolment, Prepared> fresh = new LinkedHashMap<>();
        for (Prepared one : batch) {
            Written duplicate = known.duplicate(one);
            if (duplicate == null) {
                Enrolment enrolment = new Enrolment(one.source(), one.sha256(), one.portrait(), account, now);
                em.persist(enrolment);
                fresh.put(enrolment, one);
                known.add(enrolment);
                written.add(new Written(Written.Outcome.ENROLLED, enrolment.view()));
            } else {
                written.add(duplicate);
            }
        }
        keep(fresh, head, PolicyParameters.at(clock.instant()));
        return written;
    }

    /** The enrolments before the rows that refer to them. */
    private void keep(Map<Enrolment, Prepared> fresh, GalleryHead head, PolicyParameters policy) {
        em.flush();
        fresh.forEach((enrolment, one) -> {
            em.persist(new EnrolmentContent(enrolment.id(), one.image()));
            em.persist(new EnrolmentTemplate(enrolment.id(), head, one.portrait().reading(), policy));
        });
        em.flush();
        if (!fresh.isEmpty()) {
            changed.fire(new GalleryChanged());
        }
    }

    private GalleryHead head(GalleryState state, List<Prepared> batch) {
        for (Prepared one : batch) {
            String version = one.portrait().templateVersion();
            if (state.activeVersion() == null) {
                state.searchWith(version);
            }
            if (!version.equals(state.activeVersion())) {
                throw new Conflict("The gallery works with the face model " + state.activeVersion()
                        + " and this photograph was read with " + version + ". Enrol it again.");
            }
        }
        return batch.isEmpty() ? null : ledger.head(state.activeVersion());
    }

    private Known known(List<Prepared> batch) {
        Known known = new Known(new HashMap<>(), new HashMap<>());
        ledger.withImages(batch.stream().map(Prepared::sha256).toList()).forEach(known::add);
        batch.stream().map(Prepared::source).collect(Collectors.groupingBy(Enrolment.Source::agency,
                        Collectors.mapping(Enrolment.Source::recordNumber, Collectors.toSet())))
                .forEach((agency, records) -> ledger.withRecords(agency, records).forEach(known::add));
        return known;
    }

    /** What is enrolled already, by image and by record of a source. */
    private record Known(Map<String, EnrolmentView> byImage, Map<List<String>, EnrolmentView> byRecord) {

        void add(Enrolment enrolment) {
            EnrolmentView view = enrolment.view();
            byImage.putIfAbsent(view.imageSha256(), view);
            if (!view.expunged()) {
                byRecord.putIfAbsent(List.of(view.sourceAgency(), view.recordNumber()), view);
            }
        }

        Written duplicate(Prepared one) {
            EnrolmentView image = byImage.get(one.sha256());
            EnrolmentView sameRecord = byRecord.get(List.of(one.source().agency(), one.source().recordNumber()));
            if (image != null) {
                return new Written(Written.Outcome.SAME_IMAGE, image);
            }
            return sameRecord == null ? null : new Written(Written.Outcome.SAME_RECORD, sameRecord);
        }
    }
}
