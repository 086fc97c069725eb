package secondlook.intake;

import java.time.LocalDate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import secondlook.engine.image.ImageInspector;
import secondlook.engine.image.ImageLimits;
import secondlook.engine.image.NotAStillImage;
import secondlook.engine.image.StillImage;
import secondlook.policy.AgencyPolicy;
import secondlook.policy.Decision;
import secondlook.policy.IntakePolicy;
import secondlook.policy.Offense;
import secondlook.policy.PolicyParameters;
import secondlook.policy.ProbeContent;

/** The rules of intake in their order; the first refusal is the answer and the later ones are not asked. */
final class Admission {

    private Admission() {
    }

    /** Whether the agency may ask at all today. */
    static Decision agency(AgencyPolicy.Standing agency, LocalDate today) {
        return first(
                () -> AgencyPolicy.compliant(agency),
                () -> AgencyPolicy.mayRegister(agency.lawEnforcement(), false),
                () -> AgencyPolicy.agreement(agency, today));
    }

    /** What only an outside agency's request needs. */
    static Decision outside(AgencyPolicy.Standing agency, Offense offense, String acknowledgement) {
        return first(
                () -> AgencyPolicy.offenseCovered(agency, offense),
                () -> AgencyPolicy.acknowledgement(acknowledgement));
    }

    /** What every request says in words. */
    static Decision words(SubmitRequest given, PolicyParameters parameters, boolean outsideAgency) {
        String facts = given.facts() == null ? "" : given.facts();
        return first(
                () -> IntakePolicy.incident(given.incidentNumber(), given.caseNumber()),
                () -> IntakePolicy.offense(given.offense(), parameters.scope()),
                () -> IntakePolicy.caseStatus(given.caseStatus()),
                () -> IntakePolicy.purpose(given.purpose(), facts),
                () -> IntakePolicy.suspicion(facts, parameters),
                () -> IntakePolicy.source(given.source()),
                () -> IntakePolicy.attestations(given.attestations()),
                () -> IntakePolicy.contact(given.contact(), outsideAgency));
    }

    /** The wording that a supervisor must decide on, null without any. */
    static String flag(SubmitRequest given) {
        Decision flagged = IntakePolicy.protectedBasis(given.purpose(), given.facts());
        return flagged.refused() ? flagged.reason() : null;
    }

    /** What the bytes of a probe are: a still image, or the refusal with what to send instead. */
    record Inspected(StillImage still, Decision decision) {
    }

    static Inspected inspect(byte[] probe) {
        try {
            StillImage still = ImageInspector.inspect(probe, ImageLimits.STANDARD);
            return new Inspected(still, IntakePolicy.probe(ProbeContent.STILL_IMAGE, ""));
        } catch (NotAStillImage e) {
            return new Inspected(null, IntakePolicy.probe(content(e.reason()), e.advice()));
        }
    }

    static ProbeContent content(NotAStillImage.Reason reason) {
        return switch (reason) {
            case VIDEO -> ProbeContent.VIDEO;
            case ANIMATION -> ProbeContent.ANIMATION;
            case MULTIPLE_FRAMES -> ProbeContent.SEVERAL_IMAGES;
            case APPENDED_VIDEO -> ProbeContent.APPENDED_VIDEO;
            case TOO_MANY_BYTES, TOO_MANY_PIXELS -> ProbeContent.TOO_LARGE;
            case ARCHIVE, VECTOR_GRAPHIC, DOCUMENT, UNSUPPORTED_FORMAT -> ProbeContent.NOT_AN_IMAGE;
            case EMPTY, INCOMPLETE, CONTRADICTION, UNREADABLE -> ProbeContent.UNREADABLE;
        };
    }

    @SafeVarargs
    private static Decision first(Supplier<Decision>... rules) {
        return Stream.of(rules).map(Supplier::get).filter(Decision::refused).findFirst().orElse(Decision.allow());
    }
}
