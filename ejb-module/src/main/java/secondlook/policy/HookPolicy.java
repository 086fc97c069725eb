package secondlook.policy;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where messages of the system may go to by themselves (307.5-7.1), and when a message is tried again. */
public final class HookPolicy {

    private static final int LONGEST_URL = 500;
    /** First bytes and length in bits of ranges that no public program has; RFC 6890 and its registries. */
    private static final List<Range> RESERVED = List.of(
            new Range(8, 0), new Range(8, 10), new Range(10, 100, 64), new Range(8, 127), new Range(16, 169, 254),
            new Range(12, 172, 16), new Range(24, 192, 0, 0), new Range(24, 192, 0, 2), new Range(24, 192, 88, 99),
            new Range(16, 192, 168), new Range(15, 198, 18), new Range(24, 198, 51, 100),
            new Range(24, 203, 0, 113), new Range(4, 224), new Range(4, 240));
    /** Of IPv6 only what is given out to be routed, without the ways into IPv4 and the documentation. */
    private static final Range GLOBAL = new Range(3, 0x20);
    private static final List<Range> NOT_GLOBAL = List.of(new Range(23, 0x20, 0x01, 0x00),
            new Range(32, 0x20, 0x01, 0x0d, 0xb8), new Range(16, 0x20, 0x02), new Range(20, 0x3f, 0xff, 0x00));

    private HookPolicy() {
    }

    private record Range(int bits, int... start) {

        boolean holds(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                int wanted = bit / 8 < start.length ? start[bit / 8] : 0;
                if ((address[bit / 8] & mask) != (wanted & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * Whether an endpoint may be registered under this text.
     *
     * @param loopback whether this installation sends to programs on the same machine, over http too
     */
    @Implements({Clause.SECURITY})
    public static Decision url(String text, boolean loopback) {
        URI url = parsed(text);
        if (url == null || url.getHost() == null || url.getRawUserInfo() != null || url.getRawFragment() != null) {
            return Decision.refuse(Clause.SECURITY, "This is no address of a program. Write it as "
                    + "https://host/path, without a user and without a #part.");
        }
        boolean local = loopback && loopbackName(url.getHost());
        return Decision.when("https".equals(url.getScheme()) || local && "http".equals(url.getScheme()),
                Clause.SECURITY, "Messages go over TLS only: write an address that begins with https://.");
    }

    private static URI parsed(String text) {
        try {
            return text == null || text.length() > LONGEST_URL ? null : new URI(text.strip());
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static boolean loopbackName(String host) {
        return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
    }

    /** Whether a connection may go to this very address, asked after the name was resolved. */
    @Implements({Clause.SECURITY})
    public static Decision address(InetAddress address, boolean loopback) {
        byte[] bytes = address.getAddress();
        boolean open = bytes.length == 4 ? RESERVED.stream().noneMatch(range -> range.holds(bytes))
                : GLOBAL.holds(bytes) && NOT_GLOBAL.stream().noneMatch(range -> range.holds(bytes));
        return Decision.when(open || loopback && address.isLoopbackAddress(), Clause.SECURITY,
                "The host leads to " + address.getHostAddress() + ", which is no public address. Register the address "
                        + "under which your program is reached from outside.");
    }

    /** How long after the attempt of this number the next one comes; empty when there is none. */
    public static Optional<Duration> pause(int attempt, HookLimits limits) {
        if (attempt >= limits.attempts()) {
            return Optional.empty();
        }
        Duration longest = Duration.ofHours(limits.longestPauseHours());
        Duration pause = Duration.ofSeconds(limits.firstPauseSeconds());
        for (int i = 1; i < attempt && pause.compareTo(longest) < 0; i++) {
            pause = pause.multipliedBy(limits.growth());
        }
        return Optional.of(pause.compareTo(longest) < 0 ? pause : longest);
    }

    /** What may leave during a suspension: the notice of it alone (307.5-5.5.c). */
    @Implements({Clause.AGENCY_SUSPENSION})
    public static Decision send(boolean suspended, boolean noticeOfStanding) {
        return Decision.when(!suspended || noticeOfStanding, Clause.AGENCY_SUSPENSION,
                "The agency is suspended: nothing but the notice of it leaves until it is reinstated.");
    }
}
