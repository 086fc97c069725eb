package secondlook.engine.image;

/**
 * What the structure of a file says before any pixel is decoded.
 *
 * @param width as stored, before the orientation is applied
 * @param end where the picture ends in the file; what follows is not part of it
 */
record Header(ImageFormat format, int width, int height, int orientation, int end) {

    static final int UPRIGHT = 1;

    Header withOrientation(int found) {
        return new Header(format, width, height, found, end);
    }

    Header endingAt(int place) {
        return new Header(format, width, height, orientation, place);
    }

    long pixels() {
        return (long) width * height;
    }

    /** Orientations 5 to 8 lie on their side. */
    boolean sideways() {
        return orientation > 4;
    }

    StillImage still() {
        return sideways() ? new StillImage(format, height, width, orientation)
                : new StillImage(format, width, height, orientation);
    }
}
