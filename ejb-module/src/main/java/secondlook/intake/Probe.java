package secondlook.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import secondlook.engine.image.StillImage;
import secondlook.shared.Sha256;
import secondlook.shared.Text;

/**
 * What is known of a request's photograph (307.5-5.4.1). The bytes lie in {@link ProbeImage}, unchanged from receipt;
 * when they are erased this record and the SHA-256 stay (307.5-5.4.6).
 */
@Entity
@Table(name = "probe")
public class Probe {

    private static final int LONGEST_NAME = 255;

    @Id
    @Column(name = "request_id")
    private Long requestId;

    @Version
    private long version;

    @Column(name = "file_name")
    private String fileName;

    private String format;

    @Column(name = "media_type")
    private String mediaType;

    private int width;

    private int height;

    @Column(name = "byte_count")
    private long byteCount;

    private String sha256;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "erased_at")
    private Instant erasedAt;

    protected Probe() {
    }

    Probe(long requestId, ProbeFile file, StillImage still, Instant at) {
        this.requestId = requestId;
        this.fileName = plainName(file.fileName());
        this.format = still.format().name();
        this.mediaType = still.format().mediaType();
        this.width = still.width();
        this.height = still.height();
        this.byteCount = file.bytes().length;
        this.sha256 = Sha256.of(file.bytes());
        this.receivedAt = Objects.requireNonNull(at, "at");
    }

    /** Without folders and control characters, and no longer than the record allows. */
    static String plainName(String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return Text.cut(last.replaceAll("\\p{Cntrl}", "").strip(), LONGEST_NAME);
    }

    void erased(Instant at) {
        if (erasedAt == null) {
            erasedAt = Objects.requireNonNull(at, "at");
        }
    }

    Instant erasedAt() {
        return erasedAt;
    }

    String sha256() {
        return sha256;
    }

    ProbeView view() {
        return new ProbeView(fileName, format, width, height, byteCount, sha256, receivedAt, erasedAt);
    }
}
