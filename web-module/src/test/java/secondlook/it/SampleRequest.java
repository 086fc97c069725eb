package secondlook.it;

import java.awt.image.BufferedImage;
import java.util.UUID;
import java.util.function.Consumer;
import secondlook.engine.image.ImageDecoder;
import secondlook.intake.ProbeFile;
import secondlook.intake.SubmitRequest;
import secondlook.policy.Attestations;
import secondlook.policy.CaseStatus;
import secondlook.policy.Contact;
import secondlook.policy.Statement;
import secondlook.policy.StillSource;

/** A request that every rule allows, with numbers and words of its own; a test changes the one part it is about. */
public final class SampleRequest {

    public final String unique = UUID.randomUUID().toString().substring(0, 13);
    public String offense = "ROBBERY";
    public String purpose = "Find out who robbed the store on Gratiot Avenue.";
    public String key;
    public byte[] probe = blank();

    private SampleRequest() {
    }

    public static SubmitRequest good() {
        return with(sample -> { });
    }

    public static SubmitRequest with(Consumer<SampleRequest> change) {
        SampleRequest sample = new SampleRequest();
        change.accept(sample);
        return new SubmitRequest("INC-" + sample.unique, "CASE-" + sample.unique, sample.offense, CaseStatus.ACTIVE,
                sample.purpose, "Clerk " + sample.unique + " saw the man on the still take the register's money at "
                + "gunpoint and leave through the back door at 21:40.", StillSource.BUSINESS_CAMERA,
                "Camera above the till", new Contact("Dana Reed", "Robbery Unit", "1301 Third Street, Detroit",
                "313 555 0100", "dana.reed@example.org"), new Attestations(true, true, true), Statement.TEXT,
                sample.key, new ProbeFile("still.png", sample.probe));
    }

    /** A still image without anybody on it. */
    public static byte[] blank() {
        return ImageDecoder.png(new BufferedImage(64, 48, BufferedImage.TYPE_3BYTE_BGR));
    }
}
