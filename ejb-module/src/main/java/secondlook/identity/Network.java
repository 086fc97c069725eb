package secondlook.identity;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** A range of addresses in CIDR notation, for example {@code 10.20.0.0/16}, or one address. */
public final class Network {

    private final byte[] base;
    private final int bits;

    private Network(byte[] base, int bits) {
        this.base = base;
        this.bits = bits;
    }

    /** IllegalArgumentException for anything but a literal: a host name would ask the name service whom to trust. */
    public static Network parse(String text) {
        String[] cidr = text.strip().split("/", 2);
        byte[] base = bytes(cidr[0]);
        int bits = cidr.length == 1 ? base.length * 8 : number(cidr[1]);
        if (bits < 0 || bits > base.length * 8) {
            throw new IllegalArgumentException("Not a network: " + text);
        }
        return new Network(base, bits);
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : -1;
    }

    /** The address as bytes, without the zone of a link-local one. */
    private static byte[] bytes(String address) {
        String plain = address.contains("%") ? address.substring(0, address.indexOf('%')) : address;
        if (!plain.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
            throw new IllegalArgumentException("Not a network address: " + address);
        }
        try {
            return InetAddress.getByName(plain).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("Not a network address: " + address, e);
        }
    }

    public boolean contains(String address) {
        byte[] given = bytes(address);
        if (given.length != base.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % 8;
            if ((given[bit / 8] & mask) != (base[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    /** How many addresses it holds at most, as a power of two. */
    int width() {
        return base.length * 8 - bits;
    }
}
