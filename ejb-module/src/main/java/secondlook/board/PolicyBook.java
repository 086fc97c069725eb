package secondlook.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import secondlook.policy.PolicyParameters;
import secondlook.policy.PolicySheet;
import secondlook.shared.NotFound;

/** Drafts and approvals of the policy as stored. */
@ApplicationScoped
class PolicyBook {

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    void keep(Object record) {
        Kept.once(em, record);
    }

    PolicyDraft get(long id) {
        return Optional.ofNullable(em.find(PolicyDraft.class, id))
                .orElseThrow(() -> new NotFound("There is no such draft of the policy."));
    }

    Optional<PolicyApproval> approval(PolicyDraft draft) {
        return Optional.ofNullable(em.find(PolicyApproval.class, draft.id()));
    }

    byte[] content(PolicyDraft draft) {
        return Optional.ofNullable(em.find(PolicyDocument.class, draft.id())).map(PolicyDocument::content)
                .orElseThrow(() -> new NotFound("This version has no document yet."));
    }

    /** What the Board approved, in the order of their first days. */
    List<PolicyParameters> approved() {
        return em.createQuery("select a from PolicyApproval a order by a.activeFrom", PolicyApproval.class)
                .getResultStream().map(this::version).toList();
    }

    private PolicyParameters version(PolicyApproval approval) {
        PolicyDraft draft = get(approval.draftId());
        List<PolicyParameters> builtIn = PolicyParameters.builtIn();
        return PolicySheet.version(draft.label(), approval.activeFrom(), builtIn.get(builtIn.size() - 1),
                draft.sheet());
    }

    /** The version that a draft is made against: the last that is approved, or else the one in force. */
    PolicyParameters last(LocalDate today) {
        List<PolicyParameters> approved = approved();
        return approved.isEmpty() ? PolicyParameters.on(today) : approved.get(approved.size() - 1);
    }

    /** Newest first. */
    List<DraftView> all(LocalDate today) {
        String last = last(today).version();
        return em.createQuery("select d from PolicyDraft d order by d.id desc", PolicyDraft.class).getResultStream()
                .map(draft -> view(draft, last)).toList();
    }

    private DraftView view(PolicyDraft draft, String last) {
        ApprovalView approval = approval(draft).map(PolicyApproval::view).orElse(null);
        return new DraftView(draft.id(), draft.label(), draft.baseVersion(), draft.reason(),
                PolicySheet.difference(base(draft), draft.sheet()), approval == null
                && !last.equals(draft.baseVersion()), draft.draftedAt(), draft.drafterName(), approval);
    }

    private Map<String, String> base(PolicyDraft draft) {
        return approved().stream().filter(v -> v.version().equals(draft.baseVersion())).findFirst()
                .or(() -> PolicyParameters.builtIn().stream().filter(v -> v.version().equals(draft.baseVersion()))
                        .findFirst()).map(PolicySheet::of).orElseGet(Map::of);
    }
}
