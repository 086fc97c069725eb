package secondlook.token;

import com.nimbusds.jose.util.Base64URL;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import secondlook.shared.Sha256;

/** SHA-256 of a certificate as tokens bound to it say it: URL-safe base 64 (RFC 8705, section 3.1). */
public final class Thumbprint {

    private Thumbprint() {
    }

    public static String of(X509Certificate certificate) {
        try {
            return Base64URL.encode(HexFormat.of().parseHex(Sha256.of(certificate.getEncoded()))).toString();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("A certificate that was read before cannot be read", e);
        }
    }
}
