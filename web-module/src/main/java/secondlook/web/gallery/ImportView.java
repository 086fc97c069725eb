package secondlook.web.gallery;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import secondlook.gallery.BookingClientService;
import secondlook.gallery.BookingClientView;
import secondlook.gallery.ImportPlace;
import secondlook.gallery.ImportProgress;
import secondlook.gallery.ImportService;
import secondlook.gallery.NewBookingClient;
import secondlook.gallery.NewImport;
import secondlook.policy.Role;
import secondlook.web.shared.Me;
import secondlook.web.shared.Turn;

/** Imports of folders of booking photographs, and the credentials of booking systems. */
@Named
@ViewScoped
public class ImportView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/gallery/import.xhtml";

    @Inject
    private transient ImportService imports;

    @Inject
    private transient BookingClientService clients;

    @Inject
    private transient Me me;

    private String folder;
    private boolean bookingSource;
    private String system;
    private transient ImportPlace place;
    private transient List<ImportProgress> list;
    private transient List<BookingClientView> systems;
    private transient NewBookingClient issued;

    /** The commander looks; where imports come from is for those who order them. */
    public void load() {
        place = me.is(Role.Name.LASO) ? imports.place() : null;
        systems = clients.list();
        refresh();
    }

    public void refresh() {
        list = imports.list();
    }

    public void start() {
        ImportProgress begun = imports.start(new NewImport(folder, bookingSource));
        Turn.to(PAGE, "gallery.import.started", begun.folder());
    }

    public void cancel(long number) {
        ImportProgress ended = imports.cancel(number);
        Turn.to(PAGE, "gallery.import.cancelled", ended.folder());
    }

    /** Stays on the page: the secret is told in this one answer and nowhere else. */
    public void issue() {
        issued = clients.issue(system);
        load();
    }

    public void revoke(String clientId) {
        clients.revoke(clientId);
        Turn.to(PAGE, "gallery.import.revoked", clientId);
    }

    /** Whether the page has to ask again how far it is. */
    public boolean isUnderWay() {
        return list.stream().anyMatch(one -> !one.state().over());
    }

    /** For example {@code 41.2 a second, 38 min 05 s left}; empty before the first batch. */
    public String pace(ImportProgress one) {
        return one.pace().inWords(one.remaining());
    }

    public NewBookingClient getIssued() {
        return issued;
    }

    /** Null for whoever only looks. */
    public ImportPlace getPlace() {
        return place;
    }

    public List<ImportProgress> getList() {
        return list;
    }

    public List<BookingClientView> getSystems() {
        return systems;
    }

    public String getFolder() {
        return folder;
    }

    public void setFolder(String folder) {
        this.folder = folder;
    }

    public boolean isBookingSource() {
        return bookingSource;
    }

    public void setBookingSource(boolean bookingSource) {
        this.bookingSource = bookingSource;
    }

    public String getSystem() {
        return system;
    }

    public void setSystem(String system) {
        this.system = system;
    }
}
