package secondlook.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The registered workstations (307.5-3.3): networks in CIDR notation, each with an optional name, for example
 * {@code 10.20.0.0/16,10.30.1.7/32=CIU desk 7}. A malformed entry stops the start rather than opening a hole.
 */
@ApplicationScoped
public class Workstations {

    private List<Network> networks;

    protected Workstations() {
    }

    @Inject
    public Workstations(@ConfigProperty(name = "secondlook.workstations") List<String> configured) {
        networks = configured.stream().map(Network::parse).toList();
    }

    /** The name of the workstation at that address, null when it is not registered. */
    public String at(String address) {
        byte[] bytes = bytes(address);
        return networks.stream().filter(network -> network.contains(bytes)).findFirst()
                .map(network -> network.name() == null ? "workstation " + address : network.name()).orElse(null);
    }

    /** Only literal addresses: a host name here would ask the name service whom to trust. */
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

    private record Network(byte[] base, int bits, String name) {

        static Network parse(String entry) {
            String[] named = entry.strip().split("=", 2);
            String[] cidr = named[0].strip().split("/", 2);
            byte[] base = bytes(cidr[0]);
            int bits = cidr.length == 1 ? base.length * 8 : Integer.parseInt(cidr[1]);
            if (bits < 0 || bits > base.length * 8) {
                throw new IllegalArgumentException("Not a network: " + entry);
            }
            return new Network(base, bits, named.length == 1 ? null : named[1].strip());
        }

        boolean contains(byte[] address) {
            if (address.length != base.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((address[bit / 8] & mask) != (base[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
