package secondlook.engine.image;

/** The still formats that are accepted; JPEG 2000 only for pictures that come in ANSI/NIST files. */
public enum ImageFormat {
    JPEG("image/jpeg"),
    PNG("image/png"),
    TIFF("image/tiff"),
    BMP("image/bmp"),
    WEBP("image/webp"),
    JPEG_2000("image/jp2");

    private final String mediaType;

    ImageFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }
}
