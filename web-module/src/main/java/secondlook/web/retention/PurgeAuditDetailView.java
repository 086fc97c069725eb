package secondlook.web.retention;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import secondlook.retention.Look;
import secondlook.retention.PurgeAuditDetail;
import secondlook.retention.PurgeAuditService;

/** One purge audit: where it looked and what was left over. */
@Named("purgeAuditView")
@RequestScoped
public class PurgeAuditDetailView {

    @Inject
    private PurgeAuditService service;

    private PurgeAuditDetail detail;
    private long id;

    public void load() {
        detail = service.view(id);
    }

    public PurgeAuditDetail getDetail() {
        return detail;
    }

    /** What was left over, from all places. */
    public List<String> getFound() {
        return detail.looks().stream().map(Look::found).flatMap(List::stream).toList();
    }

    /** The places in which something lay, those with left-overs first; empty ones are counted only. */
    public List<Look> getLooks() {
        return detail.looks().stream().filter(look -> look.items() > 0 || !look.found().isEmpty())
                .sorted(Comparator.comparingInt((Look look) -> look.found().size()).reversed()).toList();
    }

    public long getEmptyPlaces() {
        return detail.looks().size() - (long) getLooks().size();
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
