package secondlook.audit;

/** The end of the chain: number and hash of the last entry. */
record Head(long sequence, String hash) {

    /** Before the first entry. */
    static final Head NONE = new Head(0, "0".repeat(64));
}
