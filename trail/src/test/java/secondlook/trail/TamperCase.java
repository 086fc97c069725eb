package secondlook.trail;

import java.util.List;

/**
 * A damaged export and what a verifier must say of it.
 *
 * @param held notes that somebody kept elsewhere
 * @param finding in words, such as {@code CHANGED entry 7 evidence TREE}
 */
record TamperCase(String name, SampleLog log, Parts parts, List<Note> held, String finding) {

    @Override
    public String toString() {
        return name;
    }
}
