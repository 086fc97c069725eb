package secondlook.engine.gallery.file;

/** Records held in memory, for galleries that no file backs. Filled before it is shared. */
public final class HeapRecords implements Records {

    private final long[] ids;
    private final byte[][] leaves;
    private final float[][] values;

    public HeapRecords(int capacity) {
        ids = new long[capacity];
        leaves = new byte[capacity][];
        values = new float[capacity][];
    }

    public void put(int index, long id, byte[] leaf, float[] template) {
        ids[index] = id;
        leaves[index] = leaf;
        values[index] = template;
    }

    @Override
    public long id(int index) {
        return ids[index];
    }

    @Override
    public byte[] leaf(int index) {
        return leaves[index].clone();
    }

    @Override
    public void floats(int index, float[] into) {
        System.arraycopy(values[index], 0, into, 0, into.length);
    }
}
