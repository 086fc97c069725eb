package secondlook.web.demo;

import secondlook.policy.Role;
import secondlook.shared.Caller;

/** One account of the demonstration; the password is random and told on the console only. */
record Person(String username, String name, String unit, Role role, String password) {

    private static final String WORKSTATION = "demonstration";
    private static final String HERE = "127.0.0.1";

    Caller caller(String correlationId) {
        return new Caller(username, name, unit, role, null, null, null, HERE, WORKSTATION, "demonstration",
                correlationId);
    }
}
