package secondlook.shared;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/** What {@link KeyTokenTest} runs: the life of a key whose key-encryption keys lie in a PKCS#11 store. */
final class KeyTokenTrial {

    private KeyTokenTrial() {
    }

    public static void main(String[] args) {
        KeySettings settings = new KeySettings(Path.of(args[0]), Path.of(args[1]), true, null);
        KeyVault vault = KeyVault.of(settings);
        byte[] plain = "a photograph".getBytes(StandardCharsets.UTF_8);
        ObjectKey key = vault.fresh();
        byte[] sealed = key.seal(plain, "probe:1");
        byte[] index = vault.mac("name", "Jane Doe");
        String before = vault.currentKek();
        String after = vault.addKek();
        String moved = vault.rewrap(key.wrapped());
        vault.removeKek(before);
        KeyVault again = KeyVault.of(settings);
        require(again.heldKeks().size() == 1 && again.currentKek().equals(after), "rotated: " + again.heldKeks());
        require(moved.startsWith(after + ":"), "moved");
        require(Arrays.equals(plain, again.open(moved).open(sealed, "probe:1")), "opened");
        require(Arrays.equals(index, again.mac("name", "Jane Doe")), "the same index");
        require(VaultKeys.open(settings).keks().get(after).getEncoded() == null, "the key does not leave the token");
        System.out.println("sealed, rotated, opened, removed");
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException("Not so: " + what);
        }
    }
}
