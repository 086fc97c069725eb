package secondlook.engine.nist;

import java.time.LocalDate;
import java.util.Objects;

/**
 * One Type-10 record.
 *
 * @param idc the number that ties the records of one capture together (10.002)
 * @param pose F front, R and L profiles, A angled, D determined by its angles (10.020); null when the file is silent
 * @param sap subject acquisition profile (10.013); -1 when the file is silent
 * @param captured the day the picture was taken (10.005)
 * @param sourceAgency who took it (10.004)
 * @param width in pixels as the record says (10.006); the picture itself may say otherwise and then counts
 * @param height in pixels as the record says (10.007)
 * @param compression JPEGB, JPEGL, JP2, JP2L, PNG or what else the record says (10.011)
 * @param content the picture's file (10.999) without the separator that follows it; not to be changed
 */
public record NistImage(int idc, NistImageKind kind, String pose, int sap, LocalDate captured, String sourceAgency,
                        int width, int height, String compression, byte[] content) {

    public NistImage {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(captured, "captured");
        Objects.requireNonNull(sourceAgency, "sourceAgency");
        Objects.requireNonNull(compression, "compression");
        Objects.requireNonNull(content, "content");
    }

    public CaptureProfile profile() {
        return CaptureProfile.of(sap);
    }

    /** A face without a stated pose is taken to be frontal, as files before the pose field are. */
    public NistUse use() {
        return switch (profile()) {
            case SURVEILLANCE, DRIVER_LICENCE, IDENTITY_CARD -> NistUse.NOT_A_MUG_SHOT;
            default -> kind == NistImageKind.FACE && (pose == null || "F".equals(pose)) ? NistUse.FRONTAL_FACE
                    : NistUse.KEPT_WITHOUT_TEMPLATE;
        };
    }
}
