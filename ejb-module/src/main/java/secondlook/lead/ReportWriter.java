package secondlook.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import org.eclipse.microprofile.config.Config;
import secondlook.corroboration.Corroboration;
import secondlook.gallery.EnrolmentView;
import secondlook.gallery.GalleryRecords;
import secondlook.identity.AccountDirectory;
import secondlook.intake.RequestFacts;
import secondlook.intake.RequestRoad;
import secondlook.matching.SearchRecords;
import secondlook.matching.SearchView;
import secondlook.policy.Clause;
import secondlook.reports.ReportRenderer;
import secondlook.reports.SupplementalReport;
import secondlook.reports.SupplementalReport.Department;
import secondlook.reports.SupplementalReport.Issue;
import secondlook.shared.Conflict;

/** Gathers what a supplemental incident report states and has it printed (307.5-5.4.4). */
@ApplicationScoped
class ReportWriter {

    @Inject
    RequestRoad road;

    @Inject
    SearchRecords searches;

    @Inject
    GalleryRecords gallery;

    @Inject
    AccountDirectory accounts;

    @Inject
    Config config;

    LeadReport.Printed print(LeadReport.Head head, RequestFacts request, Corroboration signed) {
        SearchView search = searches.latest(request.id()).orElseThrow();
        if (search.purged() != null) {
            throw new Conflict("No further version can be printed: the candidates of this request were purged under "
                    + Clause.AUTOMATIC_PURGE.id() + ". The versions issued so far stay as they are listed.");
        }
        EnrolmentView enrolment = gallery.enrolment(signed.first().enrolmentId());
        ReportPictures pictures = ReportPictures.of(road.probeBytes(request.id()), search.face(),
                gallery.picture(enrolment.id()).bytes());
        String searcher = accounts.whoIs(search.examiner()).map(who -> who.name() + " (" + who.username() + ")")
                .orElse(search.examiner());
        SupplementalReport report = new ReportContents(request, search, signed, enrolment, pictures)
                .report(issue(head, request), searcher);
        return new LeadReport.Printed(ReportRenderer.supplemental(report), ReportRenderer.contentHash(report));
    }

    private Issue issue(LeadReport.Head head, RequestFacts request) {
        Department department = new Department(
                setting("secondlook.department.name", "Detroit Police Department"),
                setting("secondlook.department.unit", "Crime Intelligence Unit"),
                setting("secondlook.department.address", "1301 Third Street, Detroit, MI 48226"));
        return new Issue(head.number(), head.version(), head.supersedes(request.number()), head.issuedAt(),
                ZoneId.of(setting("secondlook.zone", "America/Detroit")), department, mark());
    }

    /** What every page of a report says that is made from sample data; null on a real one. */
    private String mark() {
        String mark = set("secondlook.demo") ? "DEMONSTRATION" : null;
        return set("secondlook.sandbox") ? "SANDBOX" : mark;
    }

    private boolean set(String key) {
        return config.getOptionalValue(key, Boolean.class).orElse(false);
    }

    private String setting(String key, String otherwise) {
        return config.getOptionalValue(key, String.class).orElse(otherwise);
    }
}
