package secondlook.matching;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The face of the second picture of a comparison: its place in the upright picture, in pixels. */
@Embeddable
class ComparedFace {

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

    @Column(name = "face_large_enough")
    private boolean largeEnough;

    protected ComparedFace() {
    }

    ComparedFace(FaceOption face) {
        this.index = face.index();
        this.x = face.x();
        this.y = face.y();
        this.width = face.width();
        this.height = face.height();
        this.eyeDistance = face.eyeDistance();
        this.largeEnough = face.largeEnough();
    }

    FaceOption view() {
        return new FaceOption(index, x, y, width, height, eyeDistance, largeEnough);
    }
}
