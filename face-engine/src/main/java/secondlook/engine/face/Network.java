package secondlook.engine.face;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoopTranslator;
import ai.djl.translate.TranslateException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * One ONNX model: floats in, floats out. A predictor serves one thread at a time, so a fixed number of them is lent
 * out and further callers wait; this also bounds the memory of many callers at once.
 */
final class Network implements AutoCloseable {

    private final Model model;
    private final NetworkInput input;
    private final BlockingQueue<Predictor<NDList, NDList>> idle;
    private final int predictors;

    private Network(Model model, NetworkInput input, int predictors) {
        this.model = model;
        this.input = input;
        this.predictors = predictors;
        this.idle = new ArrayBlockingQueue<>(predictors);
        for (int i = 0; i < predictors; i++) {
            idle.add(model.newPredictor(new NoopTranslator()));
        }
    }

    /** One inference uses one processor core: callers in parallel use the others, and results stay reproducible. */
    static Network load(PackManifest manifest, NetworkKind kind, int predictors) {
        NetworkInput input = manifest.input(kind);
        byte[] onnx = manifest.verified(kind);
        Model model = Model.newInstance(kind.key(), Device.cpu(), "OnnxRuntime");
        try {
            OnnxWeights.settle(onnx);
            model.load(new ByteArrayInputStream(onnx), Map.of("intraOpNumThreads", "1", "interOpNumThreads", "1"));
            return new Network(model, input, predictors);
        } catch (IOException | MalformedModelException | RuntimeException e) {
            model.close();
            throw new ModelUnavailable("Face model " + kind.key() + " cannot be loaded by ONNX Runtime: "
                    + e.getMessage() + "; its native library must be unpackable into java.io.tmpdir", e);
        }
    }

    int width() {
        return input.width();
    }

    int height() {
        return input.height();
    }

    /** What the model makes of a view of a picture; the outputs in the model's order. */
    float[][] look(Sampler sampler, Affine viewToPicture) {
        return run(input.of(sampler.planes(viewToPicture, input.width(), input.height())));
    }

    private float[][] run(float[] values) {
        Predictor<NDList, NDList> predictor = borrow();
        try (NDManager manager = model.getNDManager().newSubManager()) {
            NDArray tensor = manager.create(FloatBuffer.wrap(values), new Shape(input.shape()));
            try (NDList outputs = predictor.predict(new NDList(tensor))) {
                return outputs.stream().map(NDArray::toFloatArray).toArray(float[][]::new);
            }
        } catch (TranslateException e) {
            throw new IllegalStateException("Face model " + model.getName() + " failed on a valid input", e);
        } finally {
            idle.add(predictor);
        }
    }

    private Predictor<NDList, NDList> borrow() {
        try {
            return idle.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a free predictor", e);
        }
    }

    /** Waits for running callers, then frees the native memory. */
    @Override
    public void close() {
        for (int i = 0; i < predictors; i++) {
            borrow().close();
        }
        model.close();
    }
}
