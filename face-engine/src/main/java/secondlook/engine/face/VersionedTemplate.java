package secondlook.engine.face;

import java.util.Objects;

/** A template with the version that says what it may be compared with: for comparisons outside a gallery. */
public record VersionedTemplate(String templateVersion, FaceTemplate template) {

    public VersionedTemplate {
        Objects.requireNonNull(templateVersion, "templateVersion");
        Objects.requireNonNull(template, "template");
    }

    /**
     * The similarity score of two faces: a number to weigh, without a verdict.
     *
     * @throws TemplatesNotComparable when they were made with different packs
     */
    public double similarity(VersionedTemplate other) {
        if (!templateVersion.equals(other.templateVersion)) {
            throw new TemplatesNotComparable(templateVersion, other.templateVersion);
        }
        return template.similarity(other.template);
    }
}
