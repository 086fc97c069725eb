package secondlook.lead;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import secondlook.corroboration.Corroboration;
import secondlook.corroboration.DispositionView;
import secondlook.corroboration.OpinionView;
import secondlook.corroboration.SignatureView;
import secondlook.corroboration.StatementView;
import secondlook.engine.image.ImageDecoder;
import secondlook.gallery.EnrolmentView;
import secondlook.intake.ProbeView;
import secondlook.intake.RequestFacts;
import secondlook.matching.CandidateView;
import secondlook.matching.FaceOption;
import secondlook.matching.ListProof;
import secondlook.matching.SearchView;
import secondlook.policy.CaseStatus;
import secondlook.policy.Conclusion;
import secondlook.policy.Contact;
import secondlook.policy.CorroborationPolicy.Opinion;
import secondlook.policy.Disposition;
import secondlook.policy.Offense;
import secondlook.policy.PolicyParameters;
import secondlook.policy.QualityElement;
import secondlook.policy.QualityLimits;
import secondlook.policy.QualityLine;
import secondlook.policy.QualityView;
import secondlook.policy.RequestState;
import secondlook.policy.Role;
import secondlook.policy.StillSource;
import secondlook.shared.Caller;

/** A sample request with a search of four candidates, enrolments 101 to 104 in rank order, all of it made up. */
final class Cases {

    static final Instant NOW = Instant.parse("2026-11-22T15:04:05.123Z");
    static final Caller SUPERVISOR = new Caller("supervisor", "Sample Supervisor", "Crime Intelligence Unit",
            Role.SUPERVISOR, null, null, null, "127.0.0.1", "WS-1", "Firefox", "c-1");

    private static final String HASH = "ab".repeat(32);

    private Cases() {
    }

    static RequestFacts request(RequestState state) {
        return new RequestFacts("request-1", "SL-2026-000123", "261114-0457", "26-11873", Offense.ROBBERY,
                CaseStatus.ACTIVE, "Find out who took the cash drawer", "A person took the drawer and ran.",
                StillSource.BUSINESS_CAMERA, "camera above the counter", new Contact("Det. Łukasz Dąbrowski",
                "Major Crimes", "1301 Third Street", "313-555-0142", "l.dabrowski@example.gov"), "requester", null,
                null, null, state, NOW.minusSeconds(90_000), "2022-12-16",
                new ProbeView("still.png", "PNG", 640, 480, 1234, HASH, NOW.minusSeconds(90_000),
                state == RequestState.NO_CANDIDATE ? NOW : null));
    }

    static SearchView search(double threshold) {
        List<CandidateView> candidates = IntStream.rangeClosed(1, 4)
                .mapToObj(r -> new CandidateView(r, 0.8 - r * 0.1, 100 + r, "G-" + (100 + r))).toList();
        return new SearchView("search-1", "request-1", NOW.minusSeconds(8000), "Sample Examiner One", "WS-1",
                "MobileFaceNet", "0.0.1", HASH, "mfn-512/1", "snapshot-7", 4, threshold, 20, HASH,
                new FaceOption(0, 200, 100, 160, 200, 60, true), "The person at the counter", null, candidates,
                new ListProof("snapshot-7", 4, 20, 0.4, 4, null), quality(52),
                "No better still of the case exists.", null);
    }

    /** A panel of three measures, unsuitable by its yaw when that is beyond 45 degrees. */
    private static QualityView quality(double yaw) {
        QualityLimits limits = PolicyParameters.version("2026-11-25").quality();
        return new QualityView(Map.of(QualityElement.FACE_SIZE, 160.0, QualityElement.YAW, yaw,
                QualityElement.OCCLUSION, 4.5).entrySet().stream().map(e -> new QualityLine(e.getKey(), e.getValue(),
                limits.of(e.getKey()), limits.of(e.getKey()).of(e.getValue()))).toList());
    }

    static EnrolmentView enrolment() {
        return new EnrolmentView(102, "G-102", "Sample Sheriff", "R-2019-88120", "S-9", LocalDate.of(2019, 6, 3), HASH,
                480, 600, "mfn-512/1", NOW.minusSeconds(1_000_000));
    }

    static ReportPictures pictures() {
        return ReportPictures.of(picture(640, 480), search(-1).face(), picture(480, 600));
    }

    static byte[] picture(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = image.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, Color.LIGHT_GRAY, width, height, Color.DARK_GRAY));
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return ImageDecoder.png(image);
    }

    /** Both examiners put the candidate of that rank forward at once, or nobody with null. */
    static Corroboration agreed(Integer rank) {
        return signed(List.of(opinion(1, rank, null), opinion(2, rank, 4711L)), List.of(), rank, rank);
    }

    /** They disagreed, and after consulting put forward those ranks. */
    static Corroboration consulted(Integer first, Integer second) {
        return signed(List.of(opinion(1, 2, null), opinion(2, null, 4711L)),
                List.of(statement(1, first), statement(2, second)), first, second);
    }

    static Corroboration unsigned() {
        Corroboration all = agreed(2);
        return new Corroboration(all.opinions(), List.of(), all.first(), all.second(), null);
    }

    static Corroboration half() {
        Corroboration all = agreed(2);
        return new Corroboration(all.opinions().subList(0, 1), List.of(), all.first(), null, null);
    }

    private static Corroboration signed(List<OpinionView> opinions, List<StatementView> statements, Integer first,
                                        Integer second) {
        return new Corroboration(opinions, statements, opinion(first), opinion(second),
                new SignatureView("Sample Supervisor", "Crime Intelligence Unit", NOW.minusSeconds(600),
                        "Both examinations are complete and reasoned.", "c3".repeat(32)));
    }

    private static Opinion opinion(Integer rank) {
        return new Opinion(conclusion(rank), rank == null ? null : 100L + rank);
    }

    private static Conclusion conclusion(Integer rank) {
        return rank == null ? Conclusion.INCONCLUSIVE : Conclusion.MODERATE_SUPPORT;
    }

    private static OpinionView opinion(int ordinal, Integer rank, Long seed) {
        return new OpinionView(ordinal, "Sample Examiner " + (ordinal == 1 ? "One" : "Two"), "Crime Intelligence Unit",
                NOW.minusSeconds(7000 - ordinal), conclusion(rank), rank, "Rationale of examiner " + ordinal,
                ("a" + ordinal).repeat(32), seed, IntStream.rangeClosed(1, 4).mapToObj(r -> new DispositionView(r,
                rank != null && r == rank ? Disposition.POSSIBLE : Disposition.EXCLUDED, null)).toList());
    }

    private static StatementView statement(int ordinal, Integer rank) {
        return new StatementView(ordinal, "Sample Examiner " + (ordinal == 1 ? "One" : "Two"),
                "Crime Intelligence Unit", NOW.minusSeconds(3000 - ordinal), conclusion(rank), rank,
                "Statement of examiner " + ordinal, ("b" + ordinal).repeat(32));
    }
}
