package secondlook.gallery;

/** The gallery as searches see it now. */
public record SnapshotView(String id, int size, String modelName, String modelVersion, String templateVersion) {
}
