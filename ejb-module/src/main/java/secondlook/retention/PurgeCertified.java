package secondlook.retention;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Which certificate covers an object; written once. */
@Entity
@Table(name = "purge_certified")
public class PurgeCertified {

    @Id
    @Column(name = "object_id")
    private String objectId;

    @Column(name = "certificate_id")
    private long certificateId;

    protected PurgeCertified() {
    }

    PurgeCertified(String objectId, long certificateId) {
        this.objectId = objectId;
        this.certificateId = certificateId;
    }
}
