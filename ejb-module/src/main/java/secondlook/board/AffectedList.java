package secondlook.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import secondlook.audit.AuditTrail;
import secondlook.gallery.EnrolmentView;
import secondlook.gallery.GalleryRecords;
import secondlook.intake.IntakeRecords;
import secondlook.intake.RequestOrigin;
import secondlook.matching.SearchRecords;
import secondlook.policy.BreachPolicy;

/**
 * Whose information a breach touches (307.5-7.2), computed: the requests that the trail saw touched in the period, by
 * one account or by anybody, who asked for them, and the agencies whose photographs their candidates are.
 */
@ApplicationScoped
class AffectedList {

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
        List<Affected> affected = new ArrayList<>();
        for (String number : trail.requestsTouched(period.from(), period.to(), account)) {
            intake.origin(number).ifPresent(origin -> add(affected, origin));
        }
        return affected;
    }

    private void add(List<Affected> affected, RequestOrigin origin) {
        String asker = origin.requester() + ", " + origin.unit();
        affected.add(new Affected(origin.number(), origin.agency() == null ? letterhead.department() : origin.agency(),
                asker, "Person on the photograph handed in"));
        Map<String, List<String>> bySource = new TreeMap<>();
        searches.latest(origin.id()).ifPresent(search -> search.candidates().forEach(candidate -> {
            EnrolmentView enrolment = gallery.enrolment(candidate.enrolmentId());
            bySource.computeIfAbsent(enrolment.sourceAgency(), any -> new ArrayList<>()).add(enrolment.label());
        }));
        bySource.forEach((source, labels) -> affected.add(new Affected(origin.number(), source, asker,
                "Gallery: " + String.join(", ", labels))));
    }
}
