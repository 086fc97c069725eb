package secondlook.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import secondlook.audit.AuditTrail;
import secondlook.audit.Touched;
import secondlook.audit.TouchedRequest;
import secondlook.gallery.EnrolmentView;
import secondlook.gallery.GalleryRecords;
import secondlook.intake.IntakeRecords;
import secondlook.intake.RequestOrigin;
import secondlook.matching.SearchRecords;
import secondlook.policy.BreachPolicy;

/**
 * Whose information a breach touches (307.5-7.2), computed from the audit trail: the requests and enrolments that its
 * entries of the period name, who handed them in, who acted on them. The records add what the trail does not hold: the
 * contact, the candidates on the lists, the source of each photograph. A request that is on record no longer is listed
 * by what the trail knows.
 */
@ApplicationScoped
class AffectedList {

    private static final int HOUR = "HH:mm".length();
    private static final DateTimeFormatter SHORT =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

    @Inject
    AuditTrail trail;

    @Inject
    IntakeRecords intake;

    @Inject
    SearchRecords searches;

    @Inject
    GalleryRecords gallery;

    @Inject
    Letterhead letterhead;

    /** Account is null for everybody's acts. */
    List<Affected> of(BreachPolicy.Scope period, String account) {
        Touched touched = trail.touched(period.from(), period.to(), account);
        List<Affected> affected = new ArrayList<>();
        touched.requests().forEach(one -> request(affected, one));
        galleries(affected, new Affected("", null, "", "Gallery, outside of a request: ", ""), touched.enrolments());
        if (!touched.lists().isEmpty()) {
            affected.add(new Affected("", letterhead.department(), "", "Several people at once: "
                    + String.join(", ", touched.lists().entrySet().stream().map(list -> list.getKey() + " ("
                    + list.getValue() + ")").toList()), ""));
        }
        return affected;
    }

    private void request(List<Affected> affected, TouchedRequest one) {
        Optional<RequestOrigin> origin = intake.origin(one.number());
        String asker = origin.map(record -> record.requester() + ", " + record.unit()).orElseGet(() -> asker(one));
        affected.add(new Affected(one.number(), origin.map(RequestOrigin::agency).or(() -> agency(one))
                .orElseGet(letterhead::department), asker, origin.isPresent() ? "Person on the photograph handed in"
                : "Person on the photograph handed in; the request is on record no longer", words(one)));
        Collection<Long> people = new TreeSet<>(one.enrolments());
        origin.ifPresent(record -> people.addAll(searches.listed(record.id())));
        galleries(affected, new Affected(one.number(), null, asker, "Gallery: ", ""), people);
    }

    private static String asker(TouchedRequest one) {
        return one.asked() == null ? "No longer on the trail" : one.asked().name() + ", " + one.asked().unit();
    }

    /** The outside agency by the entry of the submission: its unit is the agency's name. */
    private static Optional<String> agency(TouchedRequest one) {
        return Optional.ofNullable(one.asked()).filter(asked -> asked.agency() != null)
                .map(TouchedRequest.Asked::unit);
    }

    private String words(TouchedRequest one) {
        return one.acts() + (one.acts() == 1 ? " act, " : " acts, ") + span(time(one.first()), time(one.last()))
                + (one.by().isEmpty() ? "" : ": " + String.join("; ", one.by()));
    }

    /** Of one day the day is told once, of one minute the minute. */
    private static String span(String first, String last) {
        if (first.equals(last)) {
            return first;
        }
        String day = first.substring(0, first.length() - HOUR);
        return first + " to " + (last.startsWith(day) ? last.substring(day.length()) : last);
    }

    private String time(Instant at) {
        return SHORT.format(at.atZone(letterhead.zone()));
    }

    /** A row for each agency whose photographs these are. */
    private void galleries(List<Affected> affected, Affected like, Collection<Long> enrolments) {
        Map<String, List<String>> bySource = new TreeMap<>();
        enrolments.stream().sorted().map(gallery::enrolment).forEach(enrolment -> label(bySource, enrolment));
        bySource.forEach((source, labels) -> affected.add(new Affected(like.request(), source, like.requester(),
                like.people() + String.join(", ", labels), like.touched())));
    }

    private static void label(Map<String, List<String>> bySource, EnrolmentView enrolment) {
        bySource.computeIfAbsent(enrolment.sourceAgency(), any -> new ArrayList<>()).add(enrolment.label());
    }
}
