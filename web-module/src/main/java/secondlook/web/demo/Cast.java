package secondlook.web.demo;

import java.security.SecureRandom;
import java.util.List;
import secondlook.policy.Role;

/** The accounts of the demonstration, one at least for every role of the staff. */
record Cast(Person investigator, Person searcher, Person second, Person third, Person supervisor, Person commander,
            Person laso, Person board, Person auditor) {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final String CIU = "Crime Intelligence Unit";

    static Cast withRandomPasswords() {
        return new Cast(
                person("investigator", "Sample Investigator", "Major Crimes", Role.INVESTIGATOR),
                person("examiner1", "Sample Examiner One", CIU, Role.EXAMINER),
                person("examiner2", "Sample Examiner Two", CIU, Role.EXAMINER),
                person("examiner3", "Sample Examiner Three", CIU, Role.EXAMINER),
                person("supervisor", "Sample Supervisor", CIU, Role.SUPERVISOR),
                person("commander", "Sample Commanding Officer", CIU, Role.COMMANDER),
                person("laso", "Sample Security Officer", "Technical Services", Role.LASO),
                person("board", "Sample Board Reader", "Board of Police Commissioners", Role.BOARD),
                person("auditor", "Sample Auditor", "Office of the Inspector General", Role.AUDITOR));
    }

    private static Person person(String username, String name, String unit, Role role) {
        return new Person(username, name, unit, role, randomPassword());
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
