package secondlook.retention;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** That a job was begun in its slot, by whichever server came first; the key is what keeps a second one out. */
@Entity
@IdClass(RetentionRun.Key.class)
@Table(name = "retention_run")
public class RetentionRun {

    @Id
    private String job;

    @Id
    private String slot;

    @Column(name = "begun_at")
    private Instant begunAt;

    private long missed;

    protected RetentionRun() {
    }

    RetentionRun(String job, String slot, long missed, Instant at) {
        this.job = Objects.requireNonNull(job, "job");
        this.slot = Objects.requireNonNull(slot, "slot");
        this.missed = missed;
        this.begunAt = Objects.requireNonNull(at, "at");
    }

    RunView view() {
        return new RunView(slot, begunAt, missed);
    }

    /** The job and its slot. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String job;
        private String slot;

        protected Key() {
        }

        Key(String job, String slot) {
            this.job = job;
            this.slot = slot;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Objects.equals(job, key.job) && Objects.equals(slot, key.slot);
        }

        @Override
        public int hashCode() {
            return Objects.hash(job, slot);
        }
    }
}
