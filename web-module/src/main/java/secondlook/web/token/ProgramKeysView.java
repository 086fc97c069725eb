package secondlook.web.token;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import secondlook.token.ProgramKeyService;
import secondlook.token.ProgramKeyView;
import secondlook.web.shared.Turn;
import secondlook.web.shared.Upload;

/** The keys by which one program of an agency proves who it is. */
@Named
@ViewScoped
public class ProgramKeysView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/token/program.xhtml?client=";

    @Inject
    private transient ProgramKeyService service;

    private transient List<ProgramKeyView> keys;
    private transient Part file;
    private String client;
    private String jwks;
    private String certificate;

    public void load() {
        keys = service.list().getOrDefault(client, List.of());
    }

    /** The file counts where there is one, else what was pasted. */
    public void register() {
        byte[] chosen = Upload.bytes(file);
        service.register(client, chosen.length == 0 ? jwks : new String(chosen, StandardCharsets.UTF_8));
        Turn.to(PAGE + client, "token.program.registered");
    }

    public void registerCertificate() {
        service.registerCertificate(client, certificate);
        Turn.to(PAGE + client, "token.program.registered");
    }

    public void remove(String id) {
        service.remove(id);
        Turn.to(PAGE + client, "token.program.removed");
    }

    public List<ProgramKeyView> getKeys() {
        return keys;
    }

    public String getClient() {
        return client;
    }

    /** Comes with the address: what no client id looks like goes nowhere. */
    public void setClient(String client) {
        this.client = client != null && client.matches("agency-[0-9a-f]{1,40}") ? client : "";
    }

    public String getJwks() {
        return jwks;
    }

    public void setJwks(String jwks) {
        this.jwks = jwks;
    }

    public String getCertificate() {
        return certificate;
    }

    public void setCertificate(String certificate) {
        this.certificate = certificate;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
