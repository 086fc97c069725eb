package secondlook.token;

/** By what a program proves who it is. */
public enum KeyKind {
    /** A public key, for assertions (private_key_jwt, RFC 7523). */
    PUBLIC_KEY("Public key"),
    /** A certificate, shown when the connection is made (self_signed_tls_client_auth, RFC 8705). */
    CERTIFICATE("Certificate");

    private final String label;

    KeyKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
