package secondlook.policy;

import java.util.Optional;

/**
 * The requester as a person to be reached (307.5-5.4.1, 5.5.b).
 *
 * @param unitOrAgency the Department's unit, or the outside agency
 */
public record Contact(String name, String unitOrAgency, String address, String phone, String email) {

    /** The first missing part, as a message names it. */
    public Optional<String> missing() {
        if (blank(name)) {
            return Optional.of("name");
        }
        if (blank(unitOrAgency)) {
            return Optional.of("unit or agency");
        }
        if (blank(address)) {
            return Optional.of("address");
        }
        if (blank(phone) || phone.chars().filter(Character::isDigit).count() < 7) {
            return Optional.of("phone number, with at least seven digits");
        }
        if (blank(email) || !email.strip().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            return Optional.of("e-mail address");
        }
        return Optional.empty();
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
