package secondlook.matching;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The face that was searched: its place in the upright probe, in pixels, and whose narrative it is (307.5-5.3). */
@Embeddable
class ChosenFace {

    @Column(name = "face_index")
    private int index;

    @Column(name = "face_x")
    private int x;

    @Column(name = "face_y")
    private int y;

    @Column(name = "face_width")
    private int width;

    @Column(name = "face_height")
    private int height;

    @Column(name = "eye_distance")
    private double eyeDistance;

    @Column(name = "face_narrative")
    private String narrative;

    protected ChosenFace() {
    }

    ChosenFace(FaceOption face, String narrative) {
        if (!face.largeEnough()) {
            throw new IllegalArgumentException("A face too small is not searched");
        }
        this.index = face.index();
        this.x = face.x();
        this.y = face.y();
        this.width = face.width();
        this.height = face.height();
        this.eyeDistance = face.eyeDistance();
        this.narrative = narrative;
    }

    FaceOption view() {
        return new FaceOption(index, x, y, width, height, eyeDistance, true);
    }

    String narrative() {
        return narrative;
    }
}
