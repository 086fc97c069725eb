package secondlook.web.board;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import secondlook.board.DraftView;
import secondlook.board.NewEntry;
import secondlook.board.PolicyService;
import secondlook.board.PolicySheetView;
import secondlook.policy.PolicyChangePolicy;
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
    private transient List<ParameterRow> rows;
    private transient Part document;
    private final Map<String, String> changes = new HashMap<>();
    private String reason;
    private LocalDate approvedOn;
    private String resolution;
    private LocalDate activeFrom;

    public void load() {
        drafts = service.list();
        sheet = service.sheet();
        rows = new ArrayList<>();
        sheet.values().forEach((path, value) -> rows.add(ParameterRow.of(path, value,
                rows.isEmpty() ? null : rows.get(rows.size() - 1))));
    }

    public void draft() {
        Map<String, String> changed = new LinkedHashMap<>();
        changes.forEach((path, value) -> {
            if (value != null && !value.isBlank()) {
                changed.put(path, value.strip());
            }
        });
        Turn.to(PAGE, "board.policy.drafted", service.draft(reason, changed));
    }

    /** A parameter in words. */
    public ParameterText text(String path) {
        return ParameterText.of(path);
    }

    /** A value of the sheet as it reads. */
    public String shown(String value) {
        return ParameterRow.shown(value);
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

    /** Every parameter, in order. */
    public List<ParameterRow> getRows() {
        return rows;
    }

    public Part getDocument() {
        return document;
    }

    public void setDocument(Part document) {
        this.document = document;
    }

    /** New values by the paths of their parameters, as they are typed. */
    public Map<String, String> getChanges() {
        return changes;
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
