package secondlook.board;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;

/** The document of an approval as it was handed in; apart from its row, so that lists never read it. */
@Entity
@Table(name = "policy_document")
public class PolicyDocument {

    @Id
    @Column(name = "draft_id")
    private Long draftId;

    @Lob
    private byte[] content;

    protected PolicyDocument() {
    }

    PolicyDocument(PolicyDraft of, byte[] content) {
        this.draftId = of.id();
        this.content = content.clone();
    }

    byte[] content() {
        return content.clone();
    }
}
