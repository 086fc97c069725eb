package secondlook.agency;

import jakarta.persistence.EntityManager;
import java.time.Clock;

/** Agencies with programs, for the tests of other capabilities; called within a transaction. */
public final class TestAgencies {

    private final Register register;

    public TestAgencies(EntityManager em) {
        register = new Register(em);
    }

    /** An agency with an agreement in force; answers with the client id of its program. */
    public String program() {
        String id = register.service.register(Register.sampleville()).id();
        register.service.addAgreement(Register.agreement(id, "MOU-1", Register.TODAY.minusDays(10),
                Register.TODAY.plusDays(10)));
        return register.service.issueClient(id).clientId();
    }

    public void suspend(String clientId) {
        register.service.suspend(register.directory.current(clientId).agencyId(), "Used outside the named case.");
    }

    public void revoke(String clientId) {
        register.service.revokeClient(clientId);
    }

    public static ClientRecords records(EntityManager em, Clock clock) {
        ClientRecords records = new ClientRecords();
        records.em = em;
        records.clock = clock;
        return records;
    }
}
