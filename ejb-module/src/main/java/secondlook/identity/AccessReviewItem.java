package secondlook.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import secondlook.policy.Role;

/** One account in one review of access, as its role was then. Written once, when the review opens. */
@Entity
@Table(name = "access_review_item")
public class AccessReviewItem {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "access_review_item_seq")
    @SequenceGenerator(name = "access_review_item_seq", sequenceName = "access_review_item_seq", allocationSize = 50)
    private Long id;

    @Column(name = "review_id")
    private Long reviewId;

    private String username;

    @Enumerated(EnumType.STRING)
    private Role role;

    protected AccessReviewItem() {
    }

    AccessReviewItem(AccessReview review, SignedIn account) {
        this.reviewId = review.id();
        this.username = account.username();
        this.role = account.role();
    }

    Long id() {
        return id;
    }

    Long reviewId() {
        return reviewId;
    }

    String username() {
        return username;
    }

    Role role() {
        return role;
    }
}
