package secondlook.policy;

/** What the bytes of a probe turned out to be; only a still image may go on (307.5-3.2, 5.1). */
public enum ProbeContent {
    STILL_IMAGE("a still image"),
    VIDEO("a video"),
    ANIMATION("an animation"),
    SEVERAL_IMAGES("a file with several images"),
    APPENDED_VIDEO("a photograph with a video attached"),
    NOT_AN_IMAGE("not a photograph"),
    TOO_LARGE("too large"),
    UNREADABLE("unreadable");

    private final String label;

    ProbeContent(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }
}
