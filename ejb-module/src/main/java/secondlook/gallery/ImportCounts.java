package secondlook.gallery;

/** Files and lines, and what became of their images: one file can hold several. */
public record ImportCounts(int total, int done, int enrolled, int kept, int duplicates, int noFace, int refused) {

    /** For the console and the trail. */
    public String inWords() {
        return enrolled + " enrolled, " + kept + " kept, " + duplicates + " duplicate, " + noFace + " without a face, "
                + refused + " refused";
    }
}
