package secondlook.intake;

import java.awt.image.BufferedImage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import secondlook.engine.image.ImageDecoder;
import secondlook.policy.Attestations;
import secondlook.policy.CaseStatus;
import secondlook.policy.Contact;
import secondlook.policy.Statement;
import secondlook.policy.StillSource;

/** A request that every rule allows, with numbers and words of its own; a test changes the one part it is about. */
public final class Draft {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final int number = COUNTER.incrementAndGet();
    public String incidentNumber = "INC-" + number;
    public String caseNumber = "CASE-" + number;
    public String offense = "ROBBERY";
    public CaseStatus caseStatus = CaseStatus.ACTIVE;
    public String purpose = "Find out who robbed the store on Gratiot Avenue.";
    public String facts = "Clerk " + number + " saw the man on the still take the register's money at gunpoint and "
            + "leave through the back door at 21:40.";
    public StillSource source = StillSource.BUSINESS_CAMERA;
    public String sourceDetail = "Camera above the till";
    public Contact contact = new Contact("Dana Reed", "Robbery Unit", "1301 Third Street, Detroit", "313 555 0100",
            "dana.reed@example.org");
    public Attestations attestations = new Attestations(true, true, true);
    public String acknowledgement = Statement.TEXT;
    public String key;
    public byte[] probe = still();

    private Draft() {
    }

    public static SubmitRequest good() {
        return with(draft -> { });
    }

    public static SubmitRequest with(Consumer<Draft> change) {
        Draft draft = new Draft();
        change.accept(draft);
        return new SubmitRequest(draft.incidentNumber, draft.caseNumber, draft.offense, draft.caseStatus,
                draft.purpose, draft.facts, draft.source, draft.sourceDetail, draft.contact, draft.attestations,
                draft.acknowledgement, draft.key, draft.probe == null ? null : new ProbeFile("still.png", draft.probe));
    }

    public static byte[] still() {
        return ImageDecoder.png(new BufferedImage(64, 48, BufferedImage.TYPE_3BYTE_BGR));
    }
}
