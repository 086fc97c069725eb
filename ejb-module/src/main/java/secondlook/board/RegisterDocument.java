package secondlook.board;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;

/** The document of an entry as it was handed in; apart from its row, so that lists never read it. */
@Entity
@Table(name = "register_document")
public class RegisterDocument {

    @Id
    @Column(name = "entry_id")
    private Long entryId;

    @Lob
    private byte[] content;

    protected RegisterDocument() {
    }

    RegisterDocument(RegisterEntry of, byte[] content) {
        this.entryId = of.id();
        this.content = content.clone();
    }

    byte[] content() {
        return content.clone();
    }
}
