package secondlook.web.shared;

/**
 * Where a list stands.
 *
 * @param page  shown now, from 1
 * @param size  lines of a page
 * @param total lines in all
 */
public record Pager(int page, int size, long total) {

    public Pager {
        page = Math.max(1, page);
    }

    public static int first(int page, int size) {
        return (Math.max(1, page) - 1) * size;
    }

    public long pages() {
        return Math.max(1, (total + size - 1) / size);
    }

    public long from() {
        return total == 0 ? 0 : (page - 1L) * size + 1;
    }

    public long to() {
        return Math.min(total, (long) page * size);
    }

    public boolean hasPrevious() {
        return page > 1;
    }

    public boolean hasNext() {
        return page < pages();
    }
}
