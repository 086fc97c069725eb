package secondlook.engine.face;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Sets weights that are zero for every practical purpose to exactly zero. Training left a tenth of the feature
 * model's weights below 1e-20; their products are denormal numbers, which the processor computes a hundred times more
 * slowly. The templates stay the same to the last digits that a float holds (docs/decisions/face-models.md).
 *
 * <p>Reads just enough of the ONNX file (protocol buffers) to find the weights; the file on disk is not touched.
 */
final class OnnxWeights {

    private static final float PRACTICALLY_ZERO = 1e-20f;
    private static final int GRAPH = 7;
    private static final int INITIALIZER = 5;
    private static final int DATA_TYPE = 2;
    private static final int RAW_DATA = 9;
    private static final int FLOAT = 1;

    private final ByteBuffer model;

    private OnnxWeights(byte[] model) {
        this.model = ByteBuffer.wrap(model).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Changes the given bytes of a model. */
    static void settle(byte[] model) {
        OnnxWeights weights = new OnnxWeights(model);
        weights.eachPart(new Part(0, model.length), GRAPH,
                graph -> weights.eachPart(graph, INITIALIZER, weights::settleTensor));
    }

    private record Part(int from, int to) {
    }

    private void settleTensor(Part tensor) {
        long[] type = {0};
        eachField(tensor, (number, place) -> {
            if (number == DATA_TYPE) {
                type[0] = varint(new int[] {place.from()});
            }
        });
        if (type[0] == FLOAT) {
            eachPart(tensor, RAW_DATA, this::settleFloats);
        }
    }

    private void settleFloats(Part raw) {
        for (int at = raw.from(); at + Float.BYTES <= raw.to(); at += Float.BYTES) {
            if (Math.abs(model.getFloat(at)) < PRACTICALLY_ZERO) {
                model.putFloat(at, 0f);
            }
        }
    }

    private void eachPart(Part within, int wanted, Consumer<Part> work) {
        eachField(within, (number, place) -> {
            if (number == wanted) {
                work.accept(place);
            }
        });
    }

    /** Calls with each field's number and where its content lies. */
    private void eachField(Part within, BiConsumer<Integer, Part> work) {
        int[] at = {within.from()};
        while (at[0] < within.to()) {
            long key = varint(at);
            int from = at[0];
            switch ((int) key & 7) {
                case 0 -> varint(at);
                case 1 -> at[0] += Long.BYTES;
                case 2 -> {
                    int length = (int) varint(at);
                    from = at[0];
                    at[0] += length;
                }
                case 5 -> at[0] += Integer.BYTES;
                default -> throw new IllegalStateException("Not an ONNX file: field kind " + (key & 7));
            }
            work.accept((int) (key >>> 3), new Part(from, at[0]));
        }
    }

    private long varint(int[] at) {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte next = model.get(at[0]++);
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalStateException("Not an ONNX file: a number without end");
    }
}
