package secondlook.gallery;

/** What can be done with one picture: exactly one of the three is not null. */
record ImportPiece(int image, Prepared prepared, KeptPicture.Read kept, ImportFinding finding) {

    static ImportPiece of(int image, Prepared prepared) {
        return new ImportPiece(image, prepared, null, null);
    }

    static ImportPiece of(int image, KeptPicture.Read kept) {
        return new ImportPiece(image, null, kept, null);
    }

    static ImportPiece of(int image, ImportFinding finding) {
        return new ImportPiece(image, null, null, finding);
    }

    /** Null for a picture that goes no further. */
    String sha256() {
        if (prepared != null) {
            return prepared.sha256();
        }
        return kept == null ? null : kept.sha256();
    }

    /** Bytes of memory it holds until it is written. */
    long held() {
        if (prepared != null) {
            return prepared.image().length;
        }
        return kept == null ? 0 : kept.image().length;
    }
}
