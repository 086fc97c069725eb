package secondlook.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import secondlook.audit.AuditTrail;
import secondlook.audit.EntryProof;
import secondlook.shared.NotFound;

/** One entry of the trail with its proof. */
@Named
@RequestScoped
public class TrailEntryView {

    @Inject
    private AuditTrail trail;

    private String number;
    private EntryProof proof;

    public void load() {
        if (number == null || !number.matches("[1-9]\\d{0,17}")) {
            throw new NotFound("There is no such entry. Entries are numbered from 1.");
        }
        proof = trail.entry(Long.parseLong(number));
    }

    public EntryProof getProof() {
        return proof;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
