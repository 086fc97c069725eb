package secondlook.web.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import secondlook.agency.AgencyGrant;
import secondlook.gallery.BookingClientView;
import secondlook.policy.Role;

/**
 * Issues the access tokens of programs: signed with the key of this system (RSA, PKCS 8, PEM), five minutes
 * long, because a token cannot be called back; what the register says now is asked again at every call all the same.
 */
@ApplicationScoped
public class AccessTokens {

    public static final Duration LIFETIME = Duration.ofMinutes(5);

    @Inject
    @ConfigProperty(name = "secondlook.jwt.privatekey")
    String keyFile;

    @Inject
    @ConfigProperty(name = "mp.jwt.verify.issuer")
    String issuer;

    @Inject
    @ConfigProperty(name = "mp.jwt.verify.audiences")
    String audience;

    @Inject
    Clock clock;

    private RSASSASigner signer;

    /** A token for the agency, good for the scopes given. */
    public String issue(AgencyGrant grant, String scope) {
        return signed(claims(grant.clientId(), Role.AGENCY, scope)
                .claim("agency", grant.agencyId())
                .claim("agreement", grant.agreementId())
                .build());
    }

    /** A token for a booking system, good for bookings alone. */
    public String issue(BookingClientView client) {
        return signed(claims(client.clientId(), Role.BOOKING, Scope.BOOKINGS).build());
    }

    private JWTClaimsSet.Builder claims(String clientId, Role role, String scope) {
        Instant now = clock.instant();
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(audience)
                .subject(clientId)
                .claim("upn", clientId)
                .claim("groups", List.of(role.name()))
                .claim("role", role.name())
                .claim("scope", scope)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)));
    }

    private String signed(JWTClaimsSet claims) {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).type(JOSEObjectType.JWT).build(), claims);
        try {
            token.sign(signer());
        } catch (JOSEException e) {
            throw new IllegalStateException("The token could not be signed", e);
        }
        return token.serialize();
    }

    private synchronized RSASSASigner signer() {
        if (signer == null) {
            signer = new RSASSASigner(read(Path.of(keyFile)));
        }
        return signer;
    }

    private static PrivateKey read(Path file) {
        try {
            String base64 = Files.readString(file).replaceAll("-----[A-Z ]+-----|\\s", "");
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
        } catch (IOException e) {
            throw new UncheckedIOException("The signing key cannot be read: " + file, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The signing key is no RSA key in PKCS 8 form: " + file, e);
        }
    }
}
