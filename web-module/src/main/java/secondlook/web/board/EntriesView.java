package secondlook.web.board;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import secondlook.board.EntryView;
import secondlook.board.NewEntry;
import secondlook.board.RegisterService;
import secondlook.policy.RegisterKind;
import secondlook.web.shared.Me;
import secondlook.web.shared.Turn;
import secondlook.web.shared.Upload;

/** Maintenance, upgrades, contract changes, lawsuits and settlements: recorded, added to, never edited. */
@Named
@ViewScoped
public class EntriesView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/board/entries.xhtml";

    @Inject
    private transient RegisterService service;

    @Inject
    private transient Me me;

    private transient List<EntryView> entries;
    private transient Part document;
    private RegisterKind kind;
    private LocalDate day;
    private String text;

    public void load() {
        entries = service.list();
    }

    public void record() {
        service.record(new NewEntry(kind, day, text, handed()));
        Turn.to(PAGE, "board.entries.recorded");
    }

    public void addend(long id) {
        service.addend(id, text, handed());
        Turn.to(PAGE, "board.entries.added");
    }

    private NewEntry.Handed handed() {
        return new NewEntry.Handed(Upload.name(document), Upload.bytes(document));
    }

    /** Whether the reader keeps the register; the service decides, this only hides the form. */
    public boolean keeps(RegisterKind of) {
        return me.is("COMMANDER") || me.is("LASO") && of.technical();
    }

    public List<RegisterKind> getKinds() {
        return List.of(RegisterKind.values()).stream().filter(this::keeps).toList();
    }

    public List<EntryView> getEntries() {
        return entries;
    }

    public Part getDocument() {
        return document;
    }

    public void setDocument(Part document) {
        this.document = document;
    }

    public RegisterKind getKind() {
        return kind;
    }

    public void setKind(RegisterKind kind) {
        this.kind = kind;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
