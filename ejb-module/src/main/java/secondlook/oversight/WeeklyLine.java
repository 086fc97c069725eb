package secondlook.oversight;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import secondlook.policy.Offense;
import secondlook.policy.PerceivedRace;
import secondlook.policy.PerceivedSex;
import secondlook.policy.StillSource;
import secondlook.policy.Suitability;

/** One answered request as it was reported; its place is its number in the report, from 1. */
@Embeddable
class WeeklyLine {

    private int place;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "asked_by")
    private String askedBy;

    private boolean agency;

    @Enumerated(EnumType.STRING)
    private Offense offense;

    @Enumerated(EnumType.STRING)
    @Column(name = "still_source")
    private StillSource source;

    @Enumerated(EnumType.STRING)
    private Suitability suitability;

    @Enumerated(EnumType.STRING)
    @Column(name = "perceived_race")
    private PerceivedRace race;

    @Enumerated(EnumType.STRING)
    @Column(name = "perceived_sex")
    private PerceivedSex sex;

    private boolean lead;

    protected WeeklyLine() {
    }

    WeeklyLine(int place, FulfilledRequest answered) {
        this.place = place;
        this.receivedAt = answered.received();
        this.answeredAt = answered.answered();
        this.askedBy = answered.from();
        this.agency = answered.agency();
        this.offense = answered.offense();
        this.source = answered.source();
        this.suitability = answered.quality();
        this.race = answered.race();
        this.sex = answered.sex();
        this.lead = answered.lead();
    }

    FulfilledRequest answered() {
        return new FulfilledRequest(askedBy, agency, offense, source, suitability, race, sex, lead, receivedAt,
                answeredAt);
    }
}
