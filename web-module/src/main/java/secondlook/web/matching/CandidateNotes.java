package secondlook.web.matching;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import secondlook.matching.CandidateNote;
import secondlook.matching.CandidateNoteService;

/** The notes beside the candidates of one page, asked for once, because every look is on the trail. */
@Named
@RequestScoped
public class CandidateNotes {

    @Inject
    private CandidateNoteService service;

    private final Map<String, List<CandidateNote>> asked = new HashMap<>();

    /** None or one. */
    public List<CandidateNote> of(String searchId, int rank) {
        return asked.computeIfAbsent(searchId, service::notes).stream().filter(note -> note.rank() == rank).toList();
    }
}
