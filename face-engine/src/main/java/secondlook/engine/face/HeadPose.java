package secondlook.engine.face;

/**
 * Which way a head is turned. The network votes for 66 bins of 3 degrees that begin at -99; the angle is the mean of
 * the votes, each counted at the middle of its bin (with the bins' lower ends a mirrored face gave yaw angles whose
 * sum was -3 instead of 0). The signs are those of ISO/IEC 39794-5.
 */
final class HeadPose {

    private static final double BIN = 3;
    private static final double MIDDLE_OF_THE_FIRST = -97.5;
    /** What the network was trained to see: the face's box and a quarter around it. */
    private static final Candidate CUT = new Candidate(-2.5, -18.5, 114.5, 146.5, 1);

    private final Network network;

    HeadPose(Network network) {
        this.network = network;
    }

    /**
     * Degrees.
     *
     * @param yaw positive towards the person's left, which is the right edge of the picture
     * @param pitch positive when the head is lowered
     */
    record Angles(double yaw, double pitch) {
    }

    /** The network counts both the other way round. */
    Angles of(Sampler sampler, Affine alignedToPicture) {
        float[][] votes = network.look(sampler, alignedToPicture.after(CUT.toView(network.width(), network.height())));
        return new Angles(-angle(votes[0]), -angle(votes[1]));
    }

    private static double angle(float[] votes) {
        double most = Double.NEGATIVE_INFINITY;
        for (float vote : votes) {
            most = Math.max(most, vote);
        }
        double sum = 0;
        double weighted = 0;
        for (int i = 0; i < votes.length; i++) {
            double weight = Math.exp(votes[i] - most);
            sum += weight;
            weighted += weight * i;
        }
        return weighted / sum * BIN + MIDDLE_OF_THE_FIRST;
    }
}
