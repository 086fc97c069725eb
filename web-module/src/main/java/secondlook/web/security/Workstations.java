package secondlook.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import secondlook.identity.Network;

/**
 * The workstations that the operator has configured (307.5-3.3), beside those the LASO registers, see
 * {@link Whereabouts}: networks in CIDR notation, each with an optional name, for example
 * {@code 10.20.0.0/16,10.30.1.7/32=CIU desk 7}. A malformed entry stops the start rather than opening a hole.
 */
@ApplicationScoped
public class Workstations {

    private List<Entry> entries;

    protected Workstations() {
    }

    @Inject
    public Workstations(@ConfigProperty(name = "secondlook.workstations") List<String> configured) {
        entries = configured.stream().map(Entry::parse).toList();
    }

    /** The name of the workstation at that address, null when it is not registered. */
    public String at(String address) {
        return entries.stream().filter(entry -> entry.network().contains(address)).findFirst()
                .map(entry -> entry.name() == null ? "workstation " + address : entry.name()).orElse(null);
    }

    private record Entry(Network network, String name) {

        static Entry parse(String text) {
            String[] named = text.strip().split("=", 2);
            return new Entry(Network.parse(named[0]), named.length == 1 ? null : named[1].strip());
        }
    }
}
