package secondlook.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** One look at a case that only a break-glass access allowed; what was looked at is on the audit trail. */
@Entity
@Table(name = "break_glass_look")
public class BreakGlassLook {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "break_glass_look_seq")
    @SequenceGenerator(name = "break_glass_look_seq", sequenceName = "break_glass_look_seq", allocationSize = 50)
    private Long id;

    @Column(name = "glass_id")
    private Long glassId;

    @Column(name = "looked_at")
    private Instant lookedAt;

    protected BreakGlassLook() {
    }

    BreakGlassLook(BreakGlass glass, Instant lookedAt) {
        this.glassId = glass.id();
        this.lookedAt = lookedAt;
    }
}
