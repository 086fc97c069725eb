package secondlook.web.demo;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import secondlook.policy.Role;

/** The accounts of the demonstration, one at least for every role of the staff. */
record Cast(Person investigator, Person searcher, Person second, Person third, Person supervisor, Person commander,
            Person laso, Person board, Person auditor) {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final String CIU = "Crime Intelligence Unit";

    static Cast withRandomPasswords() {
        return with(username -> randomPassword());
    }

    /** As they were told before, by their user names. */
    static Cast withPasswords(Map<String, String> told) {
        return with(told::get);
    }

    private static Cast with(UnaryOperator<String> password) {
        return new Cast(
                person("investigator", "Sample Investigator", "Major Crimes", Role.INVESTIGATOR, password),
                person("examiner1", "Sample Examiner One", CIU, Role.EXAMINER, password),
                person("examiner2", "Sample Examiner Two", CIU, Role.EXAMINER, password),
                person("examiner3", "Sample Examiner Three", CIU, Role.EXAMINER, password),
                person("supervisor", "Sample Supervisor", CIU, Role.SUPERVISOR, password),
                person("commander", "Sample Commanding Officer", CIU, Role.COMMANDER, password),
                person("laso", "Sample Security Officer", "Technical Services", Role.LASO, password),
                person("board", "Sample Board Reader", "Board of Police Commissioners", Role.BOARD, password),
                person("auditor", "Sample Auditor", "Office of the Inspector General", Role.AUDITOR, password));
    }

    private static Person person(String username, String name, String unit, Role role,
                                 UnaryOperator<String> password) {
        return new Person(username, name, unit, role, password.apply(username));
    }

    private static String randomPassword() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            password.append(i > 0 && i % 5 == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    List<Person> all() {
        return List.of(investigator, searcher, second, third, supervisor, commander, laso, board, auditor);
    }
}
