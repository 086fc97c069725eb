package secondlook.engine.face;

import java.util.Set;

/** What is known of the evaluation mug shots by looking at them. */
public final class MugShots {

    /** Seen from the side: found, but nothing to compare a frontal picture with. */
    public static final Set<String> SIDE_VIEWS = Set.of("S001-08-t10_02.jpg", "S001-08-t10_03.jpg",
            "S027-01-t10_02.jpg", "S027-01-t10_03.jpg");

    private MugShots() {
    }
}
