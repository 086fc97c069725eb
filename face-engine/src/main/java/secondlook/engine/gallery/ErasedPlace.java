package secondlook.engine.gallery;

/**
 * The place of an enrolment whose template exists nowhere any more: what is needed of it to make a store anew with the
 * same roots.
 *
 * @param templateSha256 hash of the template's bytes, 32 bytes
 */
public record ErasedPlace(long enrolmentId, byte[] templateSha256) {

    public ErasedPlace {
        if (templateSha256.length != MerkleTree.HASH) {
            throw new IllegalArgumentException("A SHA-256 has " + MerkleTree.HASH + " bytes, not "
                    + templateSha256.length);
        }
        templateSha256 = templateSha256.clone();
    }

    @Override
    public byte[] templateSha256() {
        return templateSha256.clone();
    }
}
