package secondlook.policy;

import java.util.Arrays;
import java.util.Optional;

/**
 * Which cells of a table of counts the public edition withholds, so that few people cannot be told apart (307.5-6.3,
 * 6.1.4). Cells from 1 to below the threshold are withheld, and further ones until for each of these another table of
 * whole numbers exists that agrees with everything that is shown. The sums of the columns count as known: they are the
 * year's totals, which the Board is told and which stand in other tables too, so two tables with the same totals tell
 * no more together than each alone.
 */
public final class SmallCells {

    private final long[][] cells;
    private final long threshold;
    private final boolean[][] withheld;

    private SmallCells(long[][] cells, long threshold) {
        this.cells = cells;
        this.threshold = threshold;
        this.withheld = new boolean[cells.length][cells[0].length];
    }

    /**
     * True where a cell is withheld; empty when the table cannot be shown at all, because its totals tell its cells.
     *
     * @param cells rows of counts, the last of each the sum of those before it
     */
    @Implements({Clause.ANNUAL_REPORT})
    public static Optional<boolean[][]> withheld(long[][] cells, long threshold) {
        for (long[] row : cells) {
            if (Arrays.stream(row, 0, row.length - 1).sum() != row[row.length - 1]) {
                throw new IllegalArgumentException("The last cell of a row is the sum of the others");
            }
        }
        return cells.length == 0 ? Optional.of(new boolean[0][0]) : new SmallCells(cells, threshold).hide();
    }

    private Optional<boolean[][]> hide() {
        each((row, column) -> withheld[row][column] = small(row, column));
        each((row, column) -> {
            if (small(row, column) && !open(row, column)) {
                add(row, column);
            }
        });
        boolean[] told = {false};
        each((row, column) -> told[0] |= small(row, column) && !open(row, column));
        if (told[0]) {
            each((row, column) -> withheld[row][column] = true);
            told[0] = false;
            each((row, column) -> told[0] |= small(row, column) && !open(row, column));
        }
        return told[0] ? Optional.empty() : Optional.of(withheld);
    }

    private boolean small(int row, int column) {
        return cells[row][column] > 0 && cells[row][column] < threshold;
    }

    /** Whether the cell could have another value for all that is shown. */
    private boolean open(int row, int column) {
        for (int other = 0; other < cells.length; other++) {
            for (int beside = 0; beside < cells[0].length; beside++) {
                boolean hidden = other != row && beside != column && withheld[row][beside]
                        && withheld[other][column] && withheld[other][beside];
                if (hidden && movable(row, column, other, beside)) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Whether the four corners of a rectangle can be changed by one so that all sums stay as they are and none falls
     * below zero. The last column is the sum of its row, so it moves with the cell beside it, not against it.
     */
    private boolean movable(int row, int column, int other, int beside) {
        boolean sum = column == cells[0].length - 1 || beside == cells[0].length - 1;
        long with = sum ? cells[row][beside] : cells[other][beside];
        long against = sum ? cells[other][beside] : cells[row][beside];
        return cells[other][column] > 0 && against > 0 || cells[row][column] > 0 && with > 0;
    }

    /** Withholds what is missing of the rectangle that costs the fewest counts. */
    private void add(int row, int column) {
        long least = Long.MAX_VALUE;
        int[] best = null;
        for (int other = 0; other < cells.length; other++) {
            for (int beside = 0; beside < cells[0].length; beside++) {
                if (other != row && beside != column && movable(row, column, other, beside)) {
                    long cost = cost(row, beside) + cost(other, column) + cost(other, beside);
                    if (cost < least) {
                        least = cost;
                        best = new int[] {other, beside};
                    }
                }
            }
        }
        if (best != null) {
            withheld[row][best[1]] = true;
            withheld[best[0]][column] = true;
            withheld[best[0]][best[1]] = true;
        }
    }

    /** A zero costs a little too: hiding fewer cells is better. */
    private long cost(int row, int column) {
        return withheld[row][column] ? 0 : 1 + cells[row][column];
    }

    private void each(At act) {
        for (int row = 0; row < cells.length; row++) {
            for (int column = 0; column < cells[0].length; column++) {
                act.cell(row, column);
            }
        }
    }

    private interface At {
        void cell(int row, int column);
    }
}
