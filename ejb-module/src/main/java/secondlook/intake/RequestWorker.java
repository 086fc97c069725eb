package secondlook.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** Who has taken a step of a request or written on its time line: the case stays open to them (307.5-7.4). */
@Entity
@Table(name = "request_worker")
@IdClass(RequestWorker.Key.class)
public class RequestWorker {

    @Id
    @Column(name = "request_id")
    private Long requestId;

    @Id
    private String account;

    private Instant since;

    protected RequestWorker() {
    }

    RequestWorker(LeadRequest request, String account, Instant since) {
        this.requestId = request.id();
        this.account = Objects.requireNonNull(account, "account");
        this.since = Objects.requireNonNull(since, "since");
    }

    /** One row a request and an account. */
    public static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private Long requestId;
        private String account;

        public Key() {
        }

        Key(Long requestId, String account) {
            this.requestId = requestId;
            this.account = account;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Objects.equals(requestId, key.requestId)
                    && Objects.equals(account, key.account);
        }

        @Override
        public int hashCode() {
            return Objects.hash(requestId, account);
        }
    }
}
