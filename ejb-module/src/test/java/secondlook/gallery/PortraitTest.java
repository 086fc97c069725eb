package secondlook.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import secondlook.engine.face.DetectedFace;
import secondlook.engine.face.FaceBox;
import secondlook.engine.face.FaceEngine;
import secondlook.engine.image.ImageDecoder;
import secondlook.shared.Invalid;
import secondlook.shared.TestEngine;

class PortraitTest {

    private static DetectedFace face(int edge) {
        return new DetectedFace(new FaceBox(0, 0, edge, edge), 0.9f, edge / 2.0, new double[10]);
    }

    @Test
    void pictureWithoutAFaceIsRefusedWithWhatToSend() {
        assertThatThrownBy(() -> Portrait.theFace(List.of())).isInstanceOf(Invalid.class)
                .hasMessageContaining("No face").hasMessageContaining("Send");
    }

    @Test
    void faceTooSmallIsRefusedWithTheLimit() {
        assertThatThrownBy(() -> Portrait.theFace(List.of(face(29)))).isInstanceOf(Invalid.class)
                .hasMessageContaining("29 pixels").hasMessageContaining("30");
        assertThat(Portrait.theFace(List.of(face(30))).box().width()).isEqualTo(30);
    }

    @Test
    void twoFacesOfSimilarSizeAreRefusedAndASmallOneInTheBackgroundIsNot() {
        assertThatThrownBy(() -> Portrait.theFace(List.of(face(100), face(60)))).isInstanceOf(Invalid.class)
                .hasMessageContaining("2 faces");
        assertThat(Portrait.theFace(List.of(face(100), face(59))).box().width()).isEqualTo(100);
    }

    @Test
    void realPortraitGivesATemplateAndAnEmptyPictureNone() {
        FaceEngine engine = TestEngine.open();
        Portrait portrait = Portrait.of(TestEngine.enrolled(), engine);
        assertThat(portrait.templateVersion()).isEqualTo(engine.model().templateVersion());
        assertThatThrownBy(() -> Portrait.of(TestEngine.picture("sample1.jpg"), engine)).isInstanceOf(Invalid.class)
                .hasMessageContaining("3 faces");
        byte[] blank = ImageDecoder.png(new BufferedImage(200, 200, BufferedImage.TYPE_3BYTE_BGR));
        assertThatThrownBy(() -> Portrait.of(blank, engine)).isInstanceOf(Invalid.class)
                .hasMessageContaining("No face");
        assertThatThrownBy(() -> Portrait.of("no picture".getBytes(), engine)).isInstanceOf(Invalid.class);
    }
}
