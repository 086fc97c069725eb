package secondlook.trail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The part of an entry that tells of people and cases (307.5-7.9), kept apart so that it can be erased: the entry
 * itself holds only its commitment. Every component may be null.
 */
public record Personal(String account, String name, String unit, String caseNumber, String justification,
                       String detail, String address, String workstation) {

    /** Random bytes that go into a commitment, so that nobody can guess what it stands for. */
    public static final int SALT = 32;

    /** The text that the commitment covers. */
    public String text() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("account", account);
        fields.put("name", name);
        fields.put("unit", unit);
        fields.put("caseNumber", caseNumber);
        fields.put("justification", justification);
        fields.put("detail", detail);
        fields.put("address", address);
        fields.put("workstation", workstation);
        return Json.write(fields);
    }

    /** Reads the text form; IllegalArgumentException when it is none. */
    public static Personal parse(String text) {
        Map<String, String> fields = Json.read(text);
        return new Personal(fields.get("account"), fields.get("name"), fields.get("unit"), fields.get("caseNumber"),
                fields.get("justification"), fields.get("detail"), fields.get("address"),
                fields.get("workstation"));
    }

    /** SHA-256 over 32 bytes of salt and the text in UTF-8, lower-case hexadecimal. */
    public static String commitment(byte[] salt, String text) {
        if (salt.length != SALT) {
            throw new IllegalArgumentException("A salt has 32 bytes");
        }
        MessageDigest digest = Hashes.sha256();
        digest.update(salt);
        return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
