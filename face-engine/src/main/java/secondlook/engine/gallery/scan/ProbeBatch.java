package secondlook.engine.gallery.scan;

/** Probes that share a scan, with their coefficients in the order of the kernel that made the batch. */
public final class ProbeBatch {

    final ProbeCode[] probes;
    final short[][] coefficients;

    ProbeBatch(ProbeCode[] probes, short[][] coefficients) {
        this.probes = probes;
        this.coefficients = coefficients;
    }

    public int size() {
        return probes.length;
    }

    public ProbeCode probe(int number) {
        return probes[number];
    }
}
