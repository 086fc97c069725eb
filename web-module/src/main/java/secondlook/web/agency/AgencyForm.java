package secondlook.web.agency;

import java.io.Serializable;
import java.time.LocalDate;
import secondlook.agency.AgreementKind;
import secondlook.policy.Offense;

/** What is typed on the page of the agencies: a new agency, a new agreement, a finding. */
public class AgencyForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String name;
    private String ori;
    private String verifiedHow;
    private boolean lawEnforcement;
    private boolean immigrationEnforcement;
    private String number;
    private AgreementKind kind;
    private LocalDate effective;
    private LocalDate expires;
    private Offense[] offenses = {};
    private String finding;

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getOri() {
        return ori;
    }

    public void setOri(String ori) {
        this.ori = ori;
    }

    public String getVerifiedHow() {
        return verifiedHow;
    }

    public void setVerifiedHow(String verifiedHow) {
        this.verifiedHow = verifiedHow;
    }

    public boolean isLawEnforcement() {
        return lawEnforcement;
    }

    public void setLawEnforcement(boolean lawEnforcement) {
        this.lawEnforcement = lawEnforcement;
    }

    public boolean isImmigrationEnforcement() {
        return immigrationEnforcement;
    }

    public void setImmigrationEnforcement(boolean immigrationEnforcement) {
        this.immigrationEnforcement = immigrationEnforcement;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public AgreementKind getKind() {
        return kind;
    }

    public void setKind(AgreementKind kind) {
        this.kind = kind;
    }

    public LocalDate getEffective() {
        return effective;
    }

    public void setEffective(LocalDate effective) {
        this.effective = effective;
    }

    public LocalDate getExpires() {
        return expires;
    }

    public void setExpires(LocalDate expires) {
        this.expires = expires;
    }

    public Offense[] getOffenses() {
        return offenses.clone();
    }

    public void setOffenses(Offense[] offenses) {
        this.offenses = offenses == null ? new Offense[0] : offenses.clone();
    }

    public String getFinding() {
        return finding;
    }

    public void setFinding(String finding) {
        this.finding = finding;
    }
}
