package secondlook.statepolice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import secondlook.board.Letterhead;
import secondlook.engine.image.ImageDecoder;
import secondlook.engine.image.ImageFormat;
import secondlook.engine.image.ImageInspector;
import secondlook.engine.image.ImageLimits;
import secondlook.engine.image.NotAStillImage;
import secondlook.engine.image.StillImage;
import secondlook.engine.nist.NistDescription;
import secondlook.engine.nist.NistImage;
import secondlook.engine.nist.NistImageKind;
import secondlook.engine.nist.NistTransaction;
import secondlook.engine.nist.NistWriter;
import secondlook.intake.RequestFacts;
import secondlook.policy.Clause;
import secondlook.policy.Statement;
import secondlook.reports.Letter;
import secondlook.reports.ReportRenderer;
import secondlook.shared.Conflict;

/**
 * What goes to the State Police (307.5-5.4.2): the formal request as a letter, and as an ANSI/NIST transaction with the
 * photograph. Made when asked for, from what does not change, so each is the same whenever it is made.
 */
@ApplicationScoped
class StatePrint {

    private static final String EDITION = "0500";
    private static final int PHOTOGRAPH = 1;

    /** Subject acquisition profile of the standard for a picture nobody posed for. */
    private static final int UNPOSED = 1;

    @Inject
    Letterhead letterhead;

    @Inject
    Config config;

    byte[] letter(StateRequest request, StateRequestStep approval, RequestFacts of) {
        Letter.Sender sender = letterhead.at(approval.member().at());
        return ReportRenderer.letter(new Letter(sender, "request " + request.number(),
                "Formal request for a search of the state's database",
                setting("addressee", "Michigan State Police, SNAP Unit"), List.of(
                        new Letter.Fact("Request", request.number()),
                        new Letter.Fact("Incident", of.incidentNumber()),
                        new Letter.Fact("Offense", of.offense().label()),
                        new Letter.Fact("Photograph, SHA-256", of.probe().sha256()),
                        new Letter.Fact("Asked by", person(request.drafter())),
                        new Letter.Fact("Approved by", person(approval.member()) + ", "
                                + LocalDate.ofInstant(approval.member().at(), sender.zone()))),
                "Under section " + Clause.GALLERY.id() + " of the directive the unit asks for a search of the "
                        + "state's database with the photograph that comes with this request, for the confirmation "
                        + "of an investigative lead.\n\n" + request.reason() + "\n\n" + Statement.TEXT));
    }

    private static String person(Member member) {
        return member.name() + ", " + member.unit();
    }

    /** Conflict before the two agencies' numbers are configured: a wrong one would go to somebody else. */
    byte[] transaction(StateRequest request, StateRequestStep approval, RequestFacts of, byte[] probe) {
        String origin = required("origin");
        String destination = required("destination");
        ZoneId zone = letterhead.at(approval.member().at()).zone();
        Still still = Still.of(probe);
        return new NistWriter("UNK").write(new NistTransaction(EDITION, setting("type", "FRS"), origin, destination,
                request.number(), null, LocalDate.ofInstant(approval.member().at(), zone),
                List.of(new NistDescription(0, Map.of("2.009", of.incidentNumber()))),
                List.of(new NistImage(PHOTOGRAPH, NistImageKind.FACE, null, UNPOSED,
                        LocalDate.ofInstant(of.receivedAt(), zone), origin, still.width(), still.height(),
                        still.compression(), still.content())), List.of()));
    }

    private String setting(String key, String otherwise) {
        return configured(key).orElse(otherwise);
    }

    private String required(String key) {
        return configured(key).orElseThrow(() -> new Conflict("The file needs the numbers of both agencies. Have "
                + "secondlook.statepolice.origin and .destination set, or send the letter with the photograph."));
    }

    Optional<String> configured(String key) {
        return config.getOptionalValue("secondlook.statepolice." + key, String.class);
    }

    /** The photograph in a form that the standard has: the original where it is one, else upright and without loss. */
    private record Still(int width, int height, String compression, byte[] content) {

        static Still of(byte[] probe) {
            try {
                StillImage found = ImageInspector.inspect(probe, ImageLimits.STANDARD);
                boolean upright = found.exifOrientation() == 1;
                if (upright && found.format() == ImageFormat.JPEG) {
                    return new Still(found.width(), found.height(), "JPEGB", probe);
                }
                if (upright && found.format() == ImageFormat.PNG) {
                    return new Still(found.width(), found.height(), "PNG", probe);
                }
                BufferedImage picture = ImageDecoder.upright(probe);
                return new Still(picture.getWidth(), picture.getHeight(), "PNG", ImageDecoder.png(picture));
            } catch (NotAStillImage e) {
                throw new IllegalStateException("A stored picture can no longer be decoded", e);
            }
        }
    }
}
