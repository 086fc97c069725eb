package secondlook.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;

/** The document of a prerequisite as it was handed in; apart from its row, so that lists never read it. */
@Entity
@Table(name = "prerequisite_document")
public class PrerequisiteDocument {

    @Id
    @Column(name = "prerequisite_id")
    private Long prerequisiteId;

    @Lob
    private byte[] content;

    protected PrerequisiteDocument() {
    }

    PrerequisiteDocument(Prerequisite of, byte[] content) {
        this.prerequisiteId = of.id();
        this.content = content.clone();
    }

    byte[] content() {
        return content.clone();
    }
}
