package secondlook.audit;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import secondlook.shared.KeyVault;
import secondlook.shared.ObjectKey;
import secondlook.trail.Personal;

/**
 * Who, where and why of an entry, under a key of its own. The chain keeps a commitment to it, SHA-256 over a random
 * salt and the text, so that erasing the key erases the person and leaves the chain whole.
 */
final class PersonalPart {

    private static final int INDEX = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeyVault vault;

    PersonalPart(KeyVault vault) {
        this.vault = vault;
    }

    SealedEntry seal(AuditLine line) {
        String text = new Personal(line.account(), line.name(), line.unit(), line.caseNumber(), line.justification(),
                line.detail(), line.address(), line.workstation()).text();
        byte[] salt = new byte[Personal.SALT];
        RANDOM.nextBytes(salt);
        String commitment = Personal.commitment(salt, text);
        ObjectKey key = vault.fresh();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] salted = Arrays.copyOf(salt, salt.length + bytes.length);
        System.arraycopy(bytes, 0, salted, salt.length, bytes.length);
        return new SealedEntry(line, commitment, key.seal(salted, about(commitment)), key.wrapped(),
                accountIndex(line.account()), caseIndex(line.caseNumber()));
    }

    /** What was sealed: the salt, and the text that it was committed to with. */
    record Opened(byte[] salt, String text) {
    }

    /** IllegalStateException when it is not what the chain committed to. */
    Opened open(String commitment, byte[] sealed, String wrapped) {
        byte[] salted = vault.open(wrapped).open(sealed, about(commitment));
        Opened opened = new Opened(Arrays.copyOf(salted, Personal.SALT),
                new String(salted, Personal.SALT, salted.length - Personal.SALT, StandardCharsets.UTF_8));
        if (!Personal.commitment(opened.salt(), opened.text()).equals(commitment)) {
            throw new IllegalStateException("The personal part is not the one that the chain committed to");
        }
        return opened;
    }

    byte[] accountIndex(String account) {
        return index("account", account);
    }

    byte[] caseIndex(String caseNumber) {
        return caseNumber == null ? null : index("case", caseNumber);
    }

    /** Half of the hash is enough to find by. */
    private byte[] index(String what, String text) {
        return Arrays.copyOf(vault.mac("audit " + what, text), INDEX);
    }

    private static String about(String commitment) {
        return "audit " + commitment;
    }
}
