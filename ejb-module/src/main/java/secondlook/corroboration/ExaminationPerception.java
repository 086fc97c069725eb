package secondlook.corroboration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import secondlook.policy.Perceived;
import secondlook.policy.PerceivedRace;
import secondlook.policy.PerceivedSex;

/**
 * What the first examiner perceived on the probe, for the Board's tables (307.5-6.2). Apart from the examination, so
 * that it is no part of an opinion and no other sheet shows it. Written with the signature, never changed.
 */
@Entity
@Table(name = "examination_perception")
class ExaminationPerception {

    @Id
    @Column(name = "examination_id")
    private long examinationId;

    @Column(name = "request_id")
    private String requestId;

    @Enumerated(EnumType.STRING)
    private PerceivedRace race;

    @Enumerated(EnumType.STRING)
    private PerceivedSex sex;

    protected ExaminationPerception() {
    }

    ExaminationPerception(Examination examination, Perceived perceived) {
        this.examinationId = examination.id();
        this.requestId = examination.round().requestId();
        this.race = perceived.race();
        this.sex = perceived.sex();
    }

    Perceived perceived() {
        return new Perceived(race, sex);
    }
}
