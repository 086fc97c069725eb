package secondlook.retention;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import secondlook.policy.RetentionPolicy;
import secondlook.shared.Caller;
import secondlook.shared.Erased;
import secondlook.shared.Sha256;

/**
 * One random audit of the purge (307.5-6.1.3.c): what was drawn, where it was looked for, how much was read, and what
 * was left over. Written once, whatever it found.
 */
@Entity
@Table(name = "purge_audit")
public class PurgeAudit {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "purge_audit_seq")
    @SequenceGenerator(name = "purge_audit_seq", sequenceName = "purge_audit_seq", allocationSize = 1)
    private Long id;

    @Column(name = "drawn_at")
    private Instant drawnAt;

    @Column(name = "drawn_by")
    private String drawnBy;

    @Column(name = "drawn_name")
    private String drawnName;

    private long seed;

    private long population;

    private int sample;

    @Column(name = "left_overs")
    private int leftOvers;

    @Column(name = "bytes_read")
    private long bytesRead;

    private String content;

    private String sha256;

    protected PurgeAudit() {
    }

    /** What was drawn, from how many, and how the draw can be made again. */
    record Draw(long seed, long population, List<Erased> sample) {
    }

    PurgeAudit(Draw draw, List<Look> looks, Caller by, Instant at) {
        this.drawnAt = at;
        this.drawnBy = by.account();
        this.drawnName = by.name();
        this.seed = draw.seed();
        this.population = draw.population();
        this.sample = draw.sample().size();
        this.leftOvers = looks.stream().mapToInt(look -> look.found().size()).sum();
        this.bytesRead = looks.stream().mapToLong(Look::bytes).sum();
        this.content = json(draw, looks);
        this.sha256 = Sha256.of(content.getBytes(StandardCharsets.UTF_8));
    }

    private String json(Draw draw, List<Look> looks) {
        ObjectNode audit = JsonNodeFactory.instance.objectNode().put("audit", "purge").put("drawnAt",
                drawnAt.toString()).put("drawnBy", drawnName).put("seed", seed).put("population", population)
                .put("leftOvers", leftOvers).put("bytesRead", bytesRead);
        ArrayNode objects = audit.putArray("sample");
        draw.sample().forEach(erased -> objects.addObject().put("id", erased.id()).put("kind", erased.kind().name())
                .put("key", erased.key()).put("sha256", erased.sha256()));
        ArrayNode looked = audit.putArray("looked");
        for (Look look : looks) {
            ArrayNode found = looked.addObject().put("place", look.place()).put("items", look.items())
                    .put("bytes", look.bytes()).putArray("found");
            look.found().forEach(found::add);
        }
        return audit.toString();
    }

    Long id() {
        return id;
    }

    String sha256() {
        return sha256;
    }

    String content() {
        if (!Sha256.of(content.getBytes(StandardCharsets.UTF_8)).equals(sha256)) {
            throw new IllegalStateException("Purge audit " + id + " is not what was recorded");
        }
        return content;
    }

    PurgeAuditView view() {
        return new PurgeAuditView(id, drawnAt, drawnName, seed, population, sample, leftOvers, bytesRead,
                RetentionPolicy.confirms(bytesRead, leftOvers).allowed(), sha256);
    }
}
