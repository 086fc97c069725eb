package secondlook.hooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import secondlook.policy.Decision;
import secondlook.policy.HookPolicy;

/**
 * Sends one message over one connection of its own, to the very address that was checked: a name that leads elsewhere a
 * moment later changes nothing. Of the answer only the first line is read, and no redirect is followed. A library would
 * resolve the name again or read the answer, docs/decisions/webhooks.md.
 */
@ApplicationScoped
class HookSender {

    private static final int HTTPS = 443;
    private static final int HTTP = 80;
    private static final int LONGEST_LINE = 200;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([2-5]\\d\\d)(\\D.*)?");

    /** How names become addresses. */
    interface Names {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    private HookSettings settings;
    private Names names;

    protected HookSender() {
    }

    @Inject
    HookSender(HookSettings settings) {
        this(settings, InetAddress::getAllByName);
    }

    HookSender(HookSettings settings, Names names) {
        this.settings = settings;
        this.names = names;
    }

    /** Whether a message may go there now. UnknownHostException when the name has no address. */
    Decision mayGoTo(String url) throws UnknownHostException {
        Decision form = HookPolicy.url(url, settings.loopback());
        if (form.refused()) {
            return form;
        }
        for (InetAddress address : names.of(host(URI.create(url.strip())))) {
            Decision open = HookPolicy.address(address, settings.loopback());
            if (open.refused()) {
                return open;
            }
        }
        return form;
    }

    /** Never throws for what the other side does: that is the outcome of the attempt. */
    Attempt send(Outgoing message, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        try {
            Decision form = HookPolicy.url(message.url().toString(), settings.loopback());
            if (form.refused()) {
                return new Attempt(null, form.reason());
            }
            InetAddress address = names.of(host(message.url()))[0];
            Decision open = HookPolicy.address(address, settings.loopback());
            return open.refused() ? new Attempt(null, open.reason()) : send(message, address, end);
        } catch (UnknownHostException e) {
            return new Attempt(null, "The name of the host has no address.");
        } catch (SocketTimeoutException e) {
            return new Attempt(null, "No answer within " + limit.toSeconds() + " seconds.");
        } catch (SSLException e) {
            return new Attempt(null, "TLS failed; check the certificate: " + e.getMessage());
        } catch (IOException e) {
            return new Attempt(null, "The connection failed: " + e.getMessage());
        }
    }

    private static Attempt send(Outgoing message, InetAddress address, long end) throws IOException {
        boolean tls = "https".equals(message.url().getScheme());
        int port = message.url().getPort() > 0 ? message.url().getPort() : tls ? HTTPS : HTTP;
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(address, port), left(end));
            plain.setSoTimeout(left(end));
            try (Socket socket = tls ? secured(plain, host(message.url()), port) : plain) {
                socket.getOutputStream().write(text(message).getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
                return answer(socket, end);
            }
        }
    }

    /** The certificate has to be that of the name, whatever the address. */
    private static Socket secured(Socket plain, String host, int port) throws IOException {
        SSLSocket socket = (SSLSocket) PublicTrust.FACTORY.createSocket(plain, host, port, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static String text(Outgoing message) {
        URI url = message.url();
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        StringBuilder text = new StringBuilder("POST ").append(path)
                .append(url.getRawQuery() == null ? "" : "?" + url.getRawQuery()).append(" HTTP/1.1\r\nHost: ")
                .append(url.getRawAuthority()).append("\r\nUser-Agent: Second-Look\r\nConnection: close\r\n")
                .append("Content-Type: application/json\r\nContent-Length: ")
                .append(message.body().getBytes(StandardCharsets.UTF_8).length).append("\r\n");
        message.headers().forEach((name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
        return text.append("\r\n").append(message.body()).toString();
    }

    private static Attempt answer(Socket socket, long end) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder line = new StringBuilder();
        for (int next = read(socket, in, end); next >= 0 && next != '\n' && line.length() < LONGEST_LINE;
                next = read(socket, in, end)) {
            line.append((char) next);
        }
        Matcher status = STATUS.matcher(line.toString().strip());
        return status.matches() ? new Attempt(Integer.valueOf(status.group(1)), null)
                : new Attempt(null, "The answer is not one of HTTP/1.1.");
    }

    private static int read(Socket socket, InputStream in, long end) throws IOException {
        socket.setSoTimeout(left(end));
        return in.read();
    }

    /** Milliseconds, at least one. */
    private static int left(long end) throws SocketTimeoutException {
        long left = (end - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
            throw new SocketTimeoutException("The time for the attempt is over");
        }
        return (int) left;
    }

    private static String host(URI url) {
        return url.getHost().replaceAll("[\\[\\]]", "");
    }
}
