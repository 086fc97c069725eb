package secondlook.engine.face;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Templates of the evaluation photographs; a test that asks for them is skipped where they are not. */
public final class RealTemplates {

    private RealTemplates() {
    }

    /** One template for every face found. */
    public static List<FaceTemplate> ofMugShots() {
        List<Path> files = Assets.pictures(Assets.meds());
        List<FaceTemplate> templates = new ArrayList<>();
        try (FaceEngine engine = FaceEngine.open(Assets.models())) {
            for (Path file : files) {
                BufferedImage picture = Assets.upright(file);
                engine.detect(picture).forEach(face -> templates.add(engine.template(picture, face)));
            }
        }
        return templates;
    }
}
