package secondlook.engine.image;

/** The still formats that are accepted. */
public enum ImageFormat {
    JPEG("image/jpeg"),
    PNG("image/png"),
    TIFF("image/tiff"),
    BMP("image/bmp"),
    WEBP("image/webp");

    private final String mediaType;

    ImageFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }
}
