package secondlook.policy;

/** When a key-encryption key may go (307.5-7.1): never while something can be read with it alone. */
public final class KeyPolicy {

    private KeyPolicy() {
    }

    /** @param uses how many objects' keys are wrapped with it */
    @Implements({Clause.SECURITY})
    public static Decision retire(boolean current, long uses) {
        if (current) {
            return Decision.refuse(Clause.SECURITY, "This is the current key-encryption key. Rotate first.");
        }
        return Decision.when(uses == 0, Clause.SECURITY, uses + " keys are still wrapped with this key-encryption key: "
                + "what they open would be lost. They are being wrapped anew; retire it when ./run keys shows none.");
    }
}
