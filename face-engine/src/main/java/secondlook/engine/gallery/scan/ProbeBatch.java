package secondlook.engine.gallery.scan;

/** Probes that share a scan, with their coefficients in the order of the kernel that made the batch. */
public final class ProbeBatch {

    final ProbeCode[] probes;
    final short[][] coarse;
    final short[][] fine;

    ProbeBatch(ProbeCode[] probes, short[][] coarse, short[][] fine) {
        this.probes = probes;
        this.coarse = coarse;
        this.fine = fine;
    }

    public int size() {
        return probes.length;
    }

    public ProbeCode probe(int number) {
        return probes[number];
    }
}
