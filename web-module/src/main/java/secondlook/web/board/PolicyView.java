package secondlook.web.board;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import secondlook.board.DraftView;
import secondlook.board.NewEntry;
import secondlook.board.PolicyService;
import secondlook.board.PolicySheetView;
import secondlook.policy.PolicyChangePolicy;
import secondlook.shared.Invalid;
import secondlook.web.shared.Messages;
import secondlook.web.shared.Turn;
import secondlook.web.shared.Upload;

/** Versions of the policy: drafted, compared, approved by the Board. */
@Named
@ViewScoped
public class PolicyView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/board/policy.xhtml";

    @Inject
    private transient PolicyService service;

    private transient List<DraftView> drafts;
    private transient PolicySheetView sheet;
    private transient Part document;
    private String changes;
    private String reason;
    private LocalDate approvedOn;
    private String resolution;
    private LocalDate activeFrom;

    public void load() {
        drafts = service.list();
        sheet = service.sheet();
    }

    public void draft() {
        Turn.to(PAGE, "board.policy.drafted", service.draft(reason, parsed()));
    }

    private Map<String, String> parsed() {
        Map<String, String> values = new LinkedHashMap<>();
        for (String line : changes == null ? List.<String>of() : changes.lines().map(String::strip).toList()) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                values.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
            } else if (!line.isEmpty()) {
                throw new Invalid("changes", Messages.text("board.policy.changesHelp"));
            }
        }
        return values;
    }

    public void approve(long id) {
        service.approve(id, new PolicyChangePolicy.Approval(approvedOn, resolution, activeFrom),
                new NewEntry.Handed(Upload.name(document), Upload.bytes(document)));
        Turn.to(PAGE, "board.policy.approvedNow");
    }

    public List<DraftView> getDrafts() {
        return drafts;
    }

    public PolicySheetView getSheet() {
        return sheet;
    }

    public Part getDocument() {
        return document;
    }

    public void setDocument(Part document) {
        this.document = document;
    }

    public String getChanges() {
        return changes;
    }

    public void setChanges(String changes) {
        this.changes = changes;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public LocalDate getApprovedOn() {
        return approvedOn;
    }

    public void setApprovedOn(LocalDate approvedOn) {
        this.approvedOn = approvedOn;
    }

    public String getResolution() {
        return resolution;
    }

    public void setResolution(String resolution) {
        this.resolution = resolution;
    }

    public LocalDate getActiveFrom() {
        return activeFrom;
    }

    public void setActiveFrom(LocalDate activeFrom) {
        this.activeFrom = activeFrom;
    }
}
