package secondlook.engine.face;

/** Where a face is, in pixels of the upright image; always inside it. */
public record FaceBox(int x, int y, int width, int height) {

    public FaceBox {
        if (x < 0 || y < 0 || width < 1 || height < 1) {
            throw new IllegalArgumentException(
                    "A face box has a place in the image and a size: " + x + "," + y + " " + width + "x" + height);
        }
    }

    public long area() {
        return (long) width * height;
    }

    /** The shorter edge: what {@link FaceEngine#MIN_FACE_PIXELS} is compared with. */
    public int shortEdge() {
        return Math.min(width, height);
    }
}
