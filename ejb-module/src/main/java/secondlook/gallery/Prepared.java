package secondlook.gallery;

import secondlook.shared.Sha256;

/** A photograph with everything ready for its row: read, allowed and turned into a template, but not yet written. */
record Prepared(Enrolment.Source source, String sha256, byte[] image, Portrait portrait) {

    static Prepared of(Enrolment.Source source, byte[] image, Portrait portrait) {
        return new Prepared(source, Sha256.of(image), image, portrait);
    }
}
