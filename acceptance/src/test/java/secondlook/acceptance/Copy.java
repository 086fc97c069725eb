package secondlook.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Collectors;
import javax.net.SocketFactory;
import org.openqa.selenium.Cookie;

/** Somebody who has copied a session's cookies and uses them from another address of this machine. */
record Copy(URI system, Path certificate, List<Cookie> session) {

    /** The first line of the answer. */
    String answer(String from, String method, String path) {
        InetAddress[] ends = {address("127.0.0.1"), address(from)};
        try (Socket socket = sockets().createSocket(ends[0], system.getPort(), ends[1], 0)) {
            socket.getOutputStream().write((method + " " + path + " HTTP/1.1\r\nHost: " + system.getAuthority()
                    + "\r\nOrigin: " + system.getScheme() + "://" + system.getAuthority() + "\r\nCookie: "
                    + session.stream().map(cookie -> cookie.getName() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; ")) + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        } catch (IOException e) {
            throw new IllegalStateException("No answer from " + system, e);
        }
    }

    private SocketFactory sockets() throws IOException {
        try (InputStream in = Files.newInputStream(certificate)) {
            return PinnedServer.trusting((X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(in)).getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InetAddress address(String figures) {
        try {
            return InetAddress.getByName(figures);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
