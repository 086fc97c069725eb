package secondlook.matching;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import secondlook.gallery.GalleryRecords;
import secondlook.intake.RequestFacts;
import secondlook.intake.RequestRoad;
import secondlook.policy.AccessPolicy;
import secondlook.policy.Role;
import secondlook.policy.SearchPolicy;
import secondlook.shared.Audited;
import secondlook.shared.Caller;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentCaller;
import secondlook.shared.PolicyRefused;

/**
 * Neutral notes beside the candidates of a search: linked encounters by the source's own subject number, never by a
 * score, and who was expunged since (307.5-5.4.2). For whoever may see the search itself.
 */
@Audited
@Stateless
public class CandidateNoteService {

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentAct act;

    @Inject
    RequestRoad road;

    @Inject
    GalleryRecords gallery;

    @Inject
    Searches searches;

    /** One note for each candidate that has something to say, by rank. */
    @RolesAllowed({Role.Name.EXAMINER, Role.Name.SUPERVISOR, Role.Name.COMMANDER})
    public List<CandidateNote> notes(String searchId) {
        act.on("search " + searchId, null);
        SearchView search = searches.found(searchId).view();
        RequestFacts request = road.seen(search.requestId());
        act.on("search " + searchId + " of " + request.object(), search.probeSha256());
        Caller who = caller.get();
        PolicyRefused.unless(SearchPolicy.workstation(who.atRegisteredWorkstation(), who.userAgent()));
        PolicyRefused.unless(AccessPolicy.seeSearch(who.role(), who.account(), search.examiner()));
        List<Long> enrolments = search.candidates().stream().map(CandidateView::enrolmentId).toList();
        Set<Long> expunged = gallery.expunged(enrolments);
        Map<Long, String> subjects = gallery.subjects(enrolments);
        return search.candidates().stream().map(candidate -> new CandidateNote(candidate.rank(),
                expunged.contains(candidate.enrolmentId()), linked(candidate, search.candidates(), subjects)))
                .filter(note -> note.expunged() || !note.linkedRanks().isEmpty()).toList();
    }

    private static List<Integer> linked(CandidateView one, List<CandidateView> all, Map<Long, String> subjects) {
        String subject = subjects.get(one.enrolmentId());
        return subject == null ? List.of() : all.stream()
                .filter(other -> other.rank() != one.rank() && subject.equals(subjects.get(other.enrolmentId())))
                .map(CandidateView::rank).toList();
    }
}
