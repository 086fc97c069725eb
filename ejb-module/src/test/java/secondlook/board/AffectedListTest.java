package secondlook.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import secondlook.audit.AuditTrail;
import secondlook.gallery.EnrolmentView;
import secondlook.gallery.GalleryRecords;
import secondlook.intake.IntakeRecords;
import secondlook.intake.RequestOrigin;
import secondlook.matching.CandidateView;
import secondlook.matching.SearchRecords;
import secondlook.matching.SearchView;
import secondlook.policy.BreachPolicy;

class AffectedListTest {

    private static final BreachPolicy.Scope PERIOD =
            new BreachPolicy.Scope(Instant.EPOCH, Instant.EPOCH.plusSeconds(1));

    private final AffectedList list = new AffectedList();

    @BeforeEach
    void records() {
        list.trail = new AuditTrail() {
            @Override
            public List<String> requestsTouched(Instant from, Instant to, String account) {
                return List.of("SL-2026-000001", "SL-2026-000002", "SL-2026-000009");
            }
        };
        list.intake = new IntakeRecords() {
            @Override
            public Optional<RequestOrigin> origin(String number) {
                return switch (number) {
                    case "SL-2026-000001" -> Optional.of(new RequestOrigin("a", number, null, "Kim Doe", "Homicide"));
                    case "SL-2026-000002" -> Optional.of(new RequestOrigin("b", number, "Dearborn Police", "Jo Roe",
                            "Dearborn Police"));
                    default -> Optional.empty();
                };
            }
        };
        list.searches = new SearchRecords() {
            @Override
            public Optional<SearchView> latest(String requestId) {
                return requestId.equals("a") ? Optional.of(search()) : Optional.empty();
            }
        };
        list.gallery = new GalleryRecords() {
            @Override
            public EnrolmentView enrolment(long id) {
                return new EnrolmentView(id, "G-" + id, id == 7 ? "Wayne County Sheriff" : "Detroit Police Department",
                        "r", "s", LocalDate.EPOCH, "h", 1, 1, "t", Instant.EPOCH);
            }
        };
        list.letterhead = new Letterhead() {
            @Override
            String department() {
                return "Detroit Police Department";
            }
        };
    }

    private static SearchView search() {
        return new SearchView("s", "a", Instant.EPOCH, "ex1", "desk", "m", "1", "h", "t", "snap", 9, -1, 20, "p", null,
                null, null, List.of(new CandidateView(1, 0.6, 7, "G-7"), new CandidateView(2, 0.5, 8, "G-8")), null,
                null, null, null);
    }

    @Test
    void requestersPeopleOnPhotographsAndGalleriesOfOtherAgenciesAreListed() {
        assertThat(list.of(PERIOD, "ex1")).containsExactly(
                new Affected("SL-2026-000001", "Detroit Police Department", "Kim Doe, Homicide",
                        "Person on the photograph handed in"),
                new Affected("SL-2026-000001", "Detroit Police Department", "Kim Doe, Homicide", "Gallery: G-8"),
                new Affected("SL-2026-000001", "Wayne County Sheriff", "Kim Doe, Homicide", "Gallery: G-7"),
                new Affected("SL-2026-000002", "Dearborn Police", "Jo Roe, Dearborn Police",
                        "Person on the photograph handed in"));
    }
}
