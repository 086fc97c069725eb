package secondlook.shared;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Bytes as they are stored: sealed, with the wrapped key of this one object beside them (307.5-7.1). Both columns go
 * together when the object is erased (307.5-5.4.6). Rows from before the seals have no key and are read as they are
 * until the conversion has reached them.
 */
@Embeddable
public class Sealed {

    private static volatile KeyVault vault;

    private byte[] bytes;

    @Column(name = "wrapped_key")
    private String wrapped;

    protected Sealed() {
    }

    private Sealed(byte[] plain, String about) {
        ObjectKey key = vault().fresh();
        this.bytes = key.seal(plain, about);
        this.wrapped = key.wrapped();
    }

    /** @param about table and row, as {@link #open} will be told */
    public static Sealed of(byte[] plain, String about) {
        return new Sealed(plain, about);
    }

    /** The plain bytes; IllegalStateException when they were changed or belong to another row. */
    public byte[] open(String about) {
        return wrapped == null ? bytes.clone() : vault().open(wrapped).open(bytes, about);
    }

    /** How many bytes are stored. */
    public long size() {
        return bytes.length;
    }

    /** Past the entities, for work that reads whole tables. */
    public static byte[] open(byte[] bytes, String wrapped, String about) {
        return vault().open(wrapped).open(bytes, about);
    }

    /** For tests and programs without a container; there, the vault is a bean. */
    static void use(KeyVault own) {
        vault = own;
    }

    /** Entities cannot have it injected. */
    private static KeyVault vault() {
        KeyVault found = vault;
        if (found == null) {
            found = CDI.current().select(KeyVault.class).get();
            vault = found;
        }
        return found;
    }
}
