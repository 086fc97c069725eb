package secondlook.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import secondlook.audit.AuditTrail;
import secondlook.audit.Touched;
import secondlook.audit.TouchedRequest;
import secondlook.gallery.EnrolmentView;
import secondlook.gallery.GalleryRecords;
import secondlook.intake.IntakeRecords;
import secondlook.intake.RequestOrigin;
import secondlook.matching.SearchRecords;
import secondlook.policy.BreachPolicy;

class AffectedListTest {

    private static final BreachPolicy.Scope PERIOD =
            new BreachPolicy.Scope(Instant.EPOCH, Instant.EPOCH.plusSeconds(1));

    private final AffectedList list = new AffectedList();

    @BeforeEach
    void trail() {
        list.trail = new AuditTrail() {
            @Override
            public Touched touched(Instant from, Instant to, String account) {
                assertThat(account).isEqualTo("ex1");
                return new Touched(List.of(
                        one("SL-2026-000001", new TouchedRequest.Asked("Kim Doe", "Homicide", null), Set.of(9L)),
                        one("SL-2026-000002", null, Set.of()),
                        one("SL-2026-000008", new TouchedRequest.Asked("client-7", "Dearborn Police", "a7"),
                                Set.of()),
                        one("SL-2026-000009", null, Set.of())), Set.of(7L), Map.of("IntakeService.list", 2L));
            }
        };
    }

    @BeforeEach
    void records() {
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
            public Set<Long> listed(String requestId) {
                return requestId.equals("a") ? Set.of(7L, 8L) : Set.of();
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

            @Override
            ZoneId zone() {
                return ZoneId.of("America/Detroit");
            }
        };
    }

    private static TouchedRequest one(String number, TouchedRequest.Asked asked, Set<Long> enrolments) {
        return new TouchedRequest(number, asked, new TreeSet<>(Set.of("Erin One, CIU", "Sam Two, CIU")), enrolments, 3,
                Instant.parse("2026-11-28T15:00:00Z"), Instant.parse("2026-11-28T16:30:00Z"));
    }

    @Test
    void peopleAndAgenciesAreThoseOfTheTrailCompletedByTheRecords() {
        String acts = "3 acts, 28 Nov 2026, 10:00 to 11:30: Erin One, CIU; Sam Two, CIU";
        String person = "Person on the photograph handed in";
        assertThat(list.of(PERIOD, "ex1")).containsExactly(
                new Affected("SL-2026-000001", "Detroit Police Department", "Kim Doe, Homicide", person, acts),
                new Affected("SL-2026-000001", "Detroit Police Department", "Kim Doe, Homicide", "Gallery: G-8, G-9",
                        ""),
                new Affected("SL-2026-000001", "Wayne County Sheriff", "Kim Doe, Homicide", "Gallery: G-7", ""),
                new Affected("SL-2026-000002", "Dearborn Police", "Jo Roe, Dearborn Police", person, acts),
                new Affected("SL-2026-000008", "Dearborn Police", "client-7, Dearborn Police",
                        person + "; the request is on record no longer", acts),
                new Affected("SL-2026-000009", "Detroit Police Department", "No longer on the trail",
                        person + "; the request is on record no longer", acts),
                new Affected("", "Wayne County Sheriff", "", "Gallery, outside of a request: G-7", ""),
                new Affected("", "Detroit Police Department", "", "Several people at once: IntakeService.list (2)",
                        ""));
    }
}
