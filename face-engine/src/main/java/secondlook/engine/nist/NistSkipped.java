package secondlook.engine.nist;

/** A record that is stepped over because the gallery has no use for it: fingerprints, irises, signatures and others. */
public record NistSkipped(int type, int idc, int bytes) {
}
