package secondlook.engine.face;

import java.util.EnumMap;
import java.util.Map;

/** The loaded networks of one pack. */
final class Networks implements AutoCloseable {

    private final Map<NetworkKind, Network> loaded = new EnumMap<>(NetworkKind.class);

    private Networks() {
    }

    /** All or none: what was loaded before one fails is closed again. */
    static Networks load(PackManifest manifest, int callers) {
        Networks networks = new Networks();
        try {
            for (NetworkKind kind : NetworkKind.values()) {
                if (manifest.has(kind)) {
                    networks.loaded.put(kind, Network.load(manifest, kind, callers));
                }
            }
            return networks;
        } catch (ModelUnavailable e) {
            networks.close();
            throw e;
        }
    }

    boolean has(NetworkKind kind) {
        return loaded.containsKey(kind);
    }

    Network of(NetworkKind kind) {
        return loaded.get(kind);
    }

    @Override
    public void close() {
        loaded.values().forEach(Network::close);
    }
}
