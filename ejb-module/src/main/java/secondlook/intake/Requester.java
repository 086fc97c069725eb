package secondlook.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import secondlook.policy.AccessPolicy;
import secondlook.policy.Contact;

/** Who asked: the account, the outside agency with the agreement it stands on, and how to reach the person. */
@Embeddable
class Requester {

    @Column(name = "requester_account")
    private String account;

    @Column(name = "agency_id")
    private String agencyId;

    @Column(name = "agency_name")
    private String agencyName;

    @Column(name = "agreement_id")
    private String agreementId;

    @Column(name = "agreement_number")
    private String agreementNumber;

    @Column(name = "contact_name")
    private String contactName;

    @Column(name = "contact_unit")
    private String contactUnit;

    @Column(name = "contact_address")
    private String contactAddress;

    @Column(name = "contact_phone")
    private String contactPhone;

    @Column(name = "contact_email")
    private String contactEmail;

    protected Requester() {
    }

    /** The agency's part; all of it null with members of the Department. */
    record Outside(String agencyId, String agencyName, String agreementId, String agreementNumber) {

        static final Outside NONE = new Outside(null, null, null, null);
    }

    Requester(String account, Outside agency, Contact contact) {
        if (contact.missing().isPresent()) {
            throw new IllegalArgumentException("A requester can be reached: " + contact.missing().get());
        }
        this.account = Objects.requireNonNull(account, "account");
        this.agencyId = agency.agencyId();
        this.agencyName = agency.agencyName();
        this.agreementId = agency.agreementId();
        this.agreementNumber = agency.agreementNumber();
        this.contactName = contact.name();
        this.contactUnit = contact.unitOrAgency();
        this.contactAddress = contact.address();
        this.contactPhone = contact.phone();
        this.contactEmail = contact.email();
    }

    AccessPolicy.Ownership ownership() {
        return new AccessPolicy.Ownership(agencyId, account);
    }

    Contact contact() {
        return new Contact(contactName, contactUnit, contactAddress, contactPhone, contactEmail);
    }

    String account() {
        return account;
    }

    String agencyId() {
        return agencyId;
    }

    String agencyName() {
        return agencyName;
    }

    String agreementNumber() {
        return agreementNumber;
    }
}
