package secondlook.policy;

/** Where the still image came from, as the requester states it (307.5-5.1). */
public enum StillSource {
    PRIVATE_CAMERA("Still from a private camera"),
    BUSINESS_CAMERA("Still from a business camera"),
    PUBLIC_CAMERA("Still from a public camera"),
    SOCIAL_MEDIA("Social media photograph"),
    PHONE("Photograph taken with a phone"),
    OTHER("Other photograph");

    private final String label;

    StillSource(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }
}
