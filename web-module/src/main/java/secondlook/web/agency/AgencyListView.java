package secondlook.web.agency;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import secondlook.agency.AgencyService;
import secondlook.agency.AgencyView;
import secondlook.policy.AgencyKind;
import secondlook.web.shared.Turn;

/** The register of outside agencies: finding one, and registering another. */
@Named
@ViewScoped
public class AgencyListView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient AgencyService service;

    private final AgencyForm form = new AgencyForm();
    private String text;
    private transient List<AgencyView> agencies;

    public void load() {
        String wanted = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        agencies = service.list().stream().filter(a -> a.name().toLowerCase(Locale.ROOT).contains(wanted)
                || a.ori().toLowerCase(Locale.ROOT).contains(wanted)).toList();
    }

    public void register() {
        AgencyView agency = service.register(form.agency());
        Turn.to("/agency/detail.xhtml?id=" + agency.id() + "&tab=agreements", "agency.list.registered",
                agency.name());
    }

    public List<AgencyView> getAgencies() {
        return agencies;
    }

    public AgencyForm getForm() {
        return form;
    }

    public AgencyKind[] getKinds() {
        return AgencyKind.values();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
