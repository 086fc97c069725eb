package secondlook.token;

import com.nimbusds.jose.Algorithm;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.X509CertUtils;
import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import secondlook.shared.Invalid;
import secondlook.shared.Text;

/**
 * What an agency hands in as its program's public keys: a JWKS document (RFC 7517) or one key of it, or a certificate.
 * Only the numbers of a key, its name and its algorithm are kept.
 */
final class PublicKeys {

    private static final String FIELD = "jwks";
    /** Characters: ten keys of the largest kind. */
    static final int LONGEST = 20_000;
    private static final int LONGEST_NAME = 100;
    private static final int SMALLEST_RSA = 2048;
    private static final int LARGEST_RSA = 4096;
    private static final BigInteger SMALLEST_EXPONENT = BigInteger.valueOf(65_537);
    private static final Set<Algorithm> RSA = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256);

    private PublicKeys() {
    }

    /** A certificate by what is kept of it: SHA-256 of its bytes, URL-safe base 64 (x5t#S256), and whose it is. */
    record Certificate(String thumbprint, String subject) {
    }

    /** The keys; Invalid, with what to do, when one of them cannot be taken: all or none. */
    static List<JWK> of(String document) {
        String text = document == null ? "" : document.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new Invalid(FIELD, text.isEmpty() ? "Paste the public keys as a JWKS document, or choose its file."
                    : "This is longer than " + LONGEST + " characters. Hand in the keys of one program only.");
        }
        List<JWK> keys = parsed(text);
        if (keys.isEmpty()) {
            throw new Invalid(FIELD, "There is no key in this document.");
        }
        return keys.stream().map(PublicKeys::taken).toList();
    }

    private static List<JWK> parsed(String text) {
        try {
            return text.contains("\"keys\"") ? JWKSet.parse(text).getKeys() : List.of(JWK.parse(text));
        } catch (ParseException | IllegalArgumentException | IllegalStateException e) {
            throw new Invalid(FIELD, "This is no JWKS document (RFC 7517): {\"keys\": [ ... ]} with the public keys. "
                    + "Ask the agency for one.");
        }
    }

    private static JWK taken(JWK key) {
        if (key.isPrivate()) {
            throw new Invalid(FIELD, "This holds a private or shared key, which nobody but the agency's program may "
                    + "know. Nothing was kept. Tell the agency to destroy that key, make a new pair and send the "
                    + "public part alone.");
        }
        if (key.getKeyUse() != null && !KeyUse.SIGNATURE.equals(key.getKeyUse())) {
            throw new Invalid(FIELD, "A key of this document is not for signatures (use). Ask for one that is.");
        }
        String name = key.getKeyID() == null || key.getKeyID().isBlank() ? thumbprint(key)
                : Text.required(FIELD, key.getKeyID(), LONGEST_NAME);
        if (key instanceof RSAKey rsa) {
            return rsa(rsa, name);
        }
        if (key instanceof ECKey ec) {
            return ec(ec, name);
        }
        throw unfit();
    }

    private static JWK rsa(RSAKey key, String name) {
        if (key.size() < SMALLEST_RSA || key.size() > LARGEST_RSA || key.getAlgorithm() != null
                && !RSA.contains(key.getAlgorithm()) || key.getPublicExponent().decodeToBigInteger()
                .compareTo(SMALLEST_EXPONENT) < 0) {
            throw unfit();
        }
        return new RSAKey.Builder(key.getModulus(), key.getPublicExponent()).keyID(name).keyUse(KeyUse.SIGNATURE)
                .algorithm(key.getAlgorithm()).build();
    }

    private static JWK ec(ECKey key, String name) {
        if (!Curve.P_256.equals(key.getCurve()) || key.getAlgorithm() != null
                && !JWSAlgorithm.ES256.equals(key.getAlgorithm())) {
            throw unfit();
        }
        return new ECKey.Builder(Curve.P_256, key.getX(), key.getY()).keyID(name).keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.ES256).build();
    }

    private static Invalid unfit() {
        return new Invalid(FIELD, "A key of this document cannot be taken. Take RSA with " + SMALLEST_RSA + " to "
                + LARGEST_RSA + " bits (RS256, PS256), or the curve P-256 (ES256).");
    }

    static String thumbprint(JWK key) {
        try {
            return key.computeThumbprint().toString();
        } catch (JOSEException e) {
            throw new IllegalStateException("A key has no thumbprint", e);
        }
    }

    /** The algorithms that a key is for. */
    static String algorithms(JWK key) {
        return key.getAlgorithm() != null ? key.getAlgorithm().getName() : "RS256, PS256";
    }

    /** The certificate that was pasted; Invalid when it is none, or not in time. */
    static Certificate certificate(String pem, Instant now) {
        String text = pem == null ? "" : pem.strip();
        if (text.contains("PRIVATE KEY")) {
            throw new Invalid("certificate", "This holds a private key, which nobody but the agency's program may "
                    + "know. Nothing was kept. Tell the agency to destroy it and to send the certificate alone.");
        }
        X509Certificate certificate = text.length() > LONGEST ? null : X509CertUtils.parse(text);
        if (certificate == null || !Date.from(now).before(certificate.getNotAfter())) {
            throw new Invalid("certificate", certificate == null
                    ? "Paste the certificate in PEM form, -----BEGIN CERTIFICATE----- and all."
                    : "This certificate has expired. Ask the agency for the one that its program uses now.");
        }
        return new Certificate(Thumbprint.of(certificate),
                Text.cut(certificate.getSubjectX500Principal().getName(), 400));
    }
}
