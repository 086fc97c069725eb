package secondlook.web.dissemination;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import secondlook.dissemination.LinkService;
import secondlook.lead.ReportContent;
import secondlook.policy.Statement;

/**
 * The page behind a one-time link, for a recipient without an account. Looking at it asks nothing and uses nothing up:
 * scanners of mail gateways follow links. Only the form that is sent opens.
 */
@Named
@RequestScoped
public class OneTimeLinkView {

    @Inject
    private LinkService service;

    private String link;
    private String code;
    private String name;
    private boolean acknowledged;

    /** The report itself is the answer to the form. */
    public void open() throws IOException {
        ReportContent report = service.open(link, code, name, acknowledged ? Statement.TEXT : null);
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext answer = faces.getExternalContext();
        answer.responseReset();
        answer.setResponseContentType("application/pdf");
        answer.setResponseHeader("Content-Disposition", "attachment; filename=\"" + report.fileName() + "\"");
        answer.setResponseHeader("Cache-Control", "no-store");
        answer.setResponseContentLength(report.pdf().length);
        answer.getResponseOutputStream().write(report.pdf());
        faces.responseComplete();
    }

    public String getLink() {
        return link;
    }

    public void setLink(String link) {
        this.link = link;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public boolean isAcknowledged() {
        return acknowledged;
    }

    public void setAcknowledged(boolean acknowledged) {
        this.acknowledged = acknowledged;
    }
}
