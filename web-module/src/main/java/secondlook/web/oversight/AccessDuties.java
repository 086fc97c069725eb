package secondlook.web.oversight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import secondlook.identity.AccessReviewService;
import secondlook.identity.AccessReviewView;
import secondlook.identity.PrerequisiteService;
import secondlook.identity.Standing;
import secondlook.intake.BreakGlassDirectory;

/** What waits around access: prerequisites, reviews, break-glass (307.5-6.1.2.c, 6.1.3.d, 7.4). */
@RequestScoped
public class AccessDuties {

    @Inject
    private PrerequisiteService prerequisites;

    @Inject
    private AccessReviewService reviews;

    @Inject
    private BreakGlassDirectory glass;

    List<Duty> all() {
        return List.of(prerequisites(), review(), new Duty("/intake/glass", "pi-unlock", "oversight.duties.glass",
                "oversight.duties.glassWhat", "307.5-7.4", glass.waiting(), glass.overdue()));
    }

    private Duty prerequisites() {
        List<Standing> all = prerequisites.list();
        return new Duty("/identity/prerequisites", "pi-id-card", "oversight.duties.prerequisites",
                "oversight.duties.prerequisitesWhat", "307.5-6.1.3.d",
                all.stream().filter(Standing::calls).count(), all.stream().filter(Standing::stopped).count());
    }

    private Duty review() {
        List<AccessReviewView> all = reviews.list();
        return new Duty("/identity/reviews", "pi-user-edit", "oversight.duties.reviews",
                "oversight.duties.reviewsWhat", "307.5-6.1.2.c",
                all.stream().mapToLong(AccessReviewView::waiting).sum(), 0);
    }
}
