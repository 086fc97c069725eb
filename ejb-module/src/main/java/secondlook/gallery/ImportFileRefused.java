package secondlook.gallery;

/** A file of an import is not opened; the message says why and what to do. */
final class ImportFileRefused extends Exception {

    private static final long serialVersionUID = 1L;

    ImportFileRefused(String why) {
        super(why);
    }
}
