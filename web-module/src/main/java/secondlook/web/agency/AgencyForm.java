package secondlook.web.agency;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import secondlook.agency.AgreementKind;
import secondlook.agency.AgreementTerms;
import secondlook.agency.NewAgency;
import secondlook.agency.Verification;
import secondlook.policy.AgencyKind;
import secondlook.policy.Offense;

/** What is typed on the page of the agencies: a new agency, a new agreement, a finding. */
public class AgencyForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String name;
    private String ori;
    private String verifiedHow;
    private AgencyKind agencyKind;
    private String verifiedBy;
    private LocalDate verifiedOn;
    private boolean immigrationEnforcement;
    private String number;
    private AgreementKind kind;
    private LocalDate effective;
    private LocalDate expires;
    private Offense[] offenses = {};
    private String parties;
    private String mailDomains;
    private Integer perMonth;
    private Integer perYear;
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

    NewAgency agency() {
        return new NewAgency(name, ori, agencyKind, immigrationEnforcement,
                new Verification(verifiedBy, verifiedOn, verifiedHow));
    }

    public AgencyKind getAgencyKind() {
        return agencyKind;
    }

    public void setAgencyKind(AgencyKind agencyKind) {
        this.agencyKind = agencyKind;
    }

    public String getVerifiedBy() {
        return verifiedBy;
    }

    public void setVerifiedBy(String verifiedBy) {
        this.verifiedBy = verifiedBy;
    }

    public LocalDate getVerifiedOn() {
        return verifiedOn;
    }

    public void setVerifiedOn(LocalDate verifiedOn) {
        this.verifiedOn = verifiedOn;
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

    /** The terms as typed, a party and a domain a line. */
    AgreementTerms terms() {
        return new AgreementTerms(lines(parties), Set.copyOf(lines(mailDomains)), perMonth, perYear);
    }

    private static List<String> lines(String text) {
        return text == null ? List.of() : text.lines().map(String::strip).filter(line -> !line.isEmpty()).distinct()
                .toList();
    }

    public String getParties() {
        return parties;
    }

    public void setParties(String parties) {
        this.parties = parties;
    }

    public String getMailDomains() {
        return mailDomains;
    }

    public void setMailDomains(String mailDomains) {
        this.mailDomains = mailDomains;
    }

    public Integer getPerMonth() {
        return perMonth;
    }

    public void setPerMonth(Integer perMonth) {
        this.perMonth = perMonth;
    }

    public Integer getPerYear() {
        return perYear;
    }

    public void setPerYear(Integer perYear) {
        this.perYear = perYear;
    }

    public String getFinding() {
        return finding;
    }

    public void setFinding(String finding) {
        this.finding = finding;
    }
}
