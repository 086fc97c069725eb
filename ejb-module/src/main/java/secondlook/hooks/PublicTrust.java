package secondlook.hooks;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/**
 * TLS to whoever has a certificate of an authority that the JDK trusts. Not the server's default, which may know the
 * certificates of workstations alone.
 */
final class PublicTrust {

    static final SSLSocketFactory FACTORY = factory();

    private PublicTrust() {
    }

    private static SSLSocketFactory factory() {
        try {
            // The password is the one that every JDK ships with; it keeps nothing secret.
            KeyStore authorities = KeyStore.getInstance(
                    Path.of(System.getProperty("java.home"), "lib", "security", "cacerts").toFile(),
                    "changeit".toCharArray());
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(authorities);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("The certificates of the JDK cannot be read", e);
        }
    }
}
