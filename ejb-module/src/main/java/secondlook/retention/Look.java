package secondlook.retention;

import java.util.List;

/**
 * What an audit looked at in one place.
 *
 * @param items how many values or files were read
 * @param found what was left over there, named so that somebody can erase it
 */
public record Look(String place, long items, long bytes, List<String> found) {
}
