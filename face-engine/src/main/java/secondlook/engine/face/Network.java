package secondlook.engine.face;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.repository.zoo.Criteria;
import ai.djl.repository.zoo.ModelNotFoundException;
import ai.djl.repository.zoo.ZooModel;
import ai.djl.translate.NoopTranslator;
import ai.djl.translate.TranslateException;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * One ONNX model: floats in, floats out. A predictor serves one thread at a time, so a fixed number of them is lent
 * out and further callers wait; this also bounds the memory of many callers at once.
 */
final class Network implements AutoCloseable {

    private final ZooModel<NDList, NDList> model;
    private final BlockingQueue<Predictor<NDList, NDList>> idle;
    private final int predictors;

    private Network(ZooModel<NDList, NDList> model, int predictors) {
        this.model = model;
        this.predictors = predictors;
        this.idle = new ArrayBlockingQueue<>(predictors);
        for (int i = 0; i < predictors; i++) {
            idle.add(model.newPredictor());
        }
    }

    static Network load(Path file, int predictors) {
        try {
            return new Network(Criteria.builder()
                    .setTypes(NDList.class, NDList.class)
                    .optModelPath(file)
                    .optEngine("OnnxRuntime")
                    .optDevice(Device.cpu())
                    .optTranslator(new NoopTranslator())
                    .build()
                    .loadModel(), predictors);
        } catch (IOException | ModelNotFoundException | MalformedModelException | RuntimeException e) {
            throw new ModelUnavailable("Face model " + file.toAbsolutePath() + " cannot be loaded by ONNX Runtime: "
                    + e.getMessage() + "; its native library must be unpackable into java.io.tmpdir", e);
        }
    }

    /** One run of the model; the outputs in the model's order. */
    float[][] run(float[] input, long... shape) {
        Predictor<NDList, NDList> predictor = borrow();
        try (NDManager manager = model.getNDManager().newSubManager()) {
            NDArray tensor = manager.create(FloatBuffer.wrap(input), new Shape(shape));
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
