package secondlook.intake;

import jakarta.persistence.EntityManager;

/** What came in, for tests of other capabilities. */
public final class TestIntake {

    private TestIntake() {
    }

    public static IntakeRecords records(EntityManager em) {
        IntakeRecords records = new IntakeRecords();
        records.em = em;
        return records;
    }

    public static BoardRecords board(EntityManager em) {
        BoardRecords records = new BoardRecords();
        records.em = em;
        return records;
    }
}
