package secondlook.trail;

import java.util.ArrayList;
import java.util.List;

/** What the check of one bundle of entries gave. Numbers of entries count from 1 over the whole log. */
final class TileResult {

    /** Leaf hashes from the entries themselves; of a retired entry the kept one. */
    byte[] leaves;
    /** Leaf hashes as the tile keeps them; null when the tile is missing or has another width. */
    byte[] kept;
    /** Root over each of the two when the tile is full. */
    byte[] leavesRoot;
    byte[] keptRoot;
    /** Entries that were read and have their own number. */
    int entries;
    /** The first entry whose number is not the one due, and that number; 0 when all are. */
    long misplaced;
    long misplacedAs;
    /** The first that is no entry, is retired without a statement, or is before its predecessor in time. */
    Finding broken;
    /** Whether the bundle has more entries than its width. */
    boolean more;
    /** The first entry whose hash is not the kept one, or 0. */
    long differs;
    Finding personal;
    byte[] firstTime;
    byte[] lastTime;
    int retired;
    int named;
    /** Numbers of entries without their personal part. */
    final List<Long> erased = new ArrayList<>();
}
