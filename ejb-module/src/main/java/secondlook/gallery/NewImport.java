package secondlook.gallery;

/**
 * An import to be started.
 *
 * @param folder        below the import root of the server
 * @param bookingSource what the source states: these are criminal booking photographs where a record says nothing else
 */
public record NewImport(String folder, boolean bookingSource) {
}
