package secondlook.trail;

import java.util.ArrayList;
import java.util.List;

/** Collects the cases of one log; subjects add theirs. */
abstract class TamperCases {

    static final int SIZE = 600;
    /** At the edges of tiles, of the log, and of the sizes that have older checkpoints (200 cosigned, 300 not). */
    static final int[] PLACES = {1, 2, 100, 200, 201, 255, 256, 257, 301, 512, 513, 599, 600};

    final SampleLog log = new SampleLog(SIZE);
    private final Parts sound = log.whole();
    private final List<TamperCase> cases = new ArrayList<>();

    Parts sound() {
        return sound.copy();
    }

    void expect(String name, Parts parts, String finding) {
        expect(name, parts, List.of(), finding);
    }

    void expect(String name, Parts parts, List<Note> held, String finding) {
        cases.add(new TamperCase(name, log, parts, held, finding));
    }

    abstract void fill();

    List<TamperCase> all() {
        fill();
        return cases;
    }

    /** The entry after the largest checkpoint in the export that an entry is not part of. */
    static int afterLastSound(int place) {
        return place <= 200 ? 1 : place <= 300 ? 201 : 301;
    }

    static String renumber(String entry, int seq) {
        return "{\"seq\":" + seq + entry.substring(entry.indexOf(','));
    }
}
