package secondlook.gallery;

/**
 * What the rate of an import comes from. What the list of the folder alone refused took no time and is not counted.
 *
 * @param items  files and lines read and written
 * @param millis spent on them, without the time the server was down
 */
public record ImportPace(int items, long millis) {

    /** Files a second, 0 before the first batch. */
    double rate() {
        return millis == 0 ? 0 : items * 1000.0 / millis;
    }
}
