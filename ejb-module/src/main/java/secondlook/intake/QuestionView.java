package secondlook.intake;

import java.time.Instant;

/** A question of the unit; answeredAt and answer are null while it waits for its answer. */
public record QuestionView(int number, Instant askedAt, String question, Instant answeredAt, String answer) {

    public boolean open() {
        return answeredAt == null;
    }
}
