package secondlook.gallery;

/**
 * One thing to import as the folder's list has it: a line of a CSV with its file, or a file alone.
 *
 * @param path    relative to the folder
 * @param line    of the CSV, from 1; null for a file alone
 * @param finding why it goes no further, null when it does
 */
record ImportListed(String path, Integer line, ImportSource source, ImportFinding finding) {

    static ImportListed file(String path) {
        return new ImportListed(path, null, ImportSource.silent(), null);
    }

    static ImportListed refused(String path, Integer line, ImportFinding finding) {
        return new ImportListed(path, line, ImportSource.silent(), finding);
    }
}
