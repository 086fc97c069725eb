package secondlook.gallery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import secondlook.shared.Text;

/**
 * An enrolled photograph that another pack finds no face in: it is not searched with that pack (307.5-5.4.2). Written
 * once while templates of that pack are made, listed before the switch to it, and deleted when the enrolment is
 * expunged.
 */
@Entity
@IdClass(TemplateFailure.Key.class)
@Table(name = "template_failure")
public class TemplateFailure {

    private static final int LONGEST = 500;

    @Id
    @Column(name = "template_version")
    private String templateVersion;

    @Id
    @Column(name = "enrolment_id")
    private long enrolmentId;

    private String reason;

    protected TemplateFailure() {
    }

    TemplateFailure(String templateVersion, long enrolmentId, String reason) {
        this.templateVersion = Objects.requireNonNull(templateVersion, "templateVersion");
        this.enrolmentId = enrolmentId;
        this.reason = Text.cut(Objects.requireNonNull(reason, "reason"), LONGEST);
    }

    /** One enrolment read by one pack. */
    public static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String templateVersion;
        private long enrolmentId;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && enrolmentId == that.enrolmentId
                    && Objects.equals(templateVersion, that.templateVersion);
        }

        @Override
        public int hashCode() {
            return Objects.hash(templateVersion, enrolmentId);
        }
    }
}
