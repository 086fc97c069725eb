package secondlook.web.intake;

import java.io.Serializable;
import secondlook.policy.CaseStatus;
import secondlook.policy.StillSource;

/** What is typed on the page of a new request. */
public class RequestForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String incidentNumber;
    private String caseNumber;
    private String offense;
    private CaseStatus caseStatus;
    private String purpose;
    private String facts;
    private StillSource source;
    private String sourceDetail;
    private String name;
    private String unit;
    private String address;
    private String phone;
    private String email;
    private boolean stillImage;
    private boolean reasonableSuspicion;
    private boolean noProtectedBasis;

    public String getIncidentNumber() {
        return incidentNumber;
    }

    public void setIncidentNumber(String incidentNumber) {
        this.incidentNumber = incidentNumber;
    }

    public String getCaseNumber() {
        return caseNumber;
    }

    public void setCaseNumber(String caseNumber) {
        this.caseNumber = caseNumber;
    }

    public String getOffense() {
        return offense;
    }

    public void setOffense(String offense) {
        this.offense = offense;
    }

    public CaseStatus getCaseStatus() {
        return caseStatus;
    }

    public void setCaseStatus(CaseStatus caseStatus) {
        this.caseStatus = caseStatus;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    public String getFacts() {
        return facts;
    }

    public void setFacts(String facts) {
        this.facts = facts;
    }

    public StillSource getSource() {
        return source;
    }

    public void setSource(StillSource source) {
        this.source = source;
    }

    public String getSourceDetail() {
        return sourceDetail;
    }

    public void setSourceDetail(String sourceDetail) {
        this.sourceDetail = sourceDetail;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public boolean isStillImage() {
        return stillImage;
    }

    public void setStillImage(boolean stillImage) {
        this.stillImage = stillImage;
    }

    public boolean isReasonableSuspicion() {
        return reasonableSuspicion;
    }

    public void setReasonableSuspicion(boolean reasonableSuspicion) {
        this.reasonableSuspicion = reasonableSuspicion;
    }

    public boolean isNoProtectedBasis() {
        return noProtectedBasis;
    }

    public void setNoProtectedBasis(boolean noProtectedBasis) {
        this.noProtectedBasis = noProtectedBasis;
    }
}
