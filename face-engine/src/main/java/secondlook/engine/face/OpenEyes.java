package secondlook.engine.face;

/**
 * Whether the eyes are open and can be seen. The network changes its mind with the width of the cut, so it is asked
 * about several and the answers are averaged.
 */
final class OpenEyes {

    private static final int LEFT = 0;
    private static final int RIGHT = 2;
    /** Edges of the squares around an eye centre, in the standard aligned face. */
    private static final double[] EDGES = {20, 24, 28};

    private final Network network;

    OpenEyes(Network network) {
        this.network = network;
    }

    /** How sure the network is that the less open of both eyes is open: 0 to 1. */
    double lessOpen(Sampler sampler, Affine alignedToPicture) {
        return Math.min(open(sampler, alignedToPicture, LEFT), open(sampler, alignedToPicture, RIGHT));
    }

    private double open(Sampler sampler, Affine alignedToPicture, int point) {
        double x = Alignment.STANDARD[point];
        double y = Alignment.STANDARD[point + 1];
        double sum = 0;
        for (double edge : EDGES) {
            Candidate eye = new Candidate(x - edge / 2, y - edge / 2, x + edge / 2, y + edge / 2, 1);
            Affine view = alignedToPicture.after(eye.toView(network.width(), network.height()));
            float[] votes = network.look(sampler, view)[0];
            sum += 1 / (1 + Math.exp(votes[0] - votes[1]));
        }
        return sum / EDGES.length;
    }
}
