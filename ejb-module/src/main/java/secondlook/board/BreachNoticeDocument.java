package secondlook.board;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;

/** The notice of a breach as it was made, a PDF; apart from its row, so that lists never read it. */
@Entity
@Table(name = "breach_notice_document")
public class BreachNoticeDocument {

    @Id
    @Column(name = "notice_id")
    private Long noticeId;

    @Lob
    private byte[] content;

    protected BreachNoticeDocument() {
    }

    BreachNoticeDocument(BreachNotice of, byte[] content) {
        this.noticeId = of.id();
        this.content = content.clone();
    }

    byte[] content() {
        return content.clone();
    }
}
