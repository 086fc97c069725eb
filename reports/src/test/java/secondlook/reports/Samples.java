package secondlook.reports;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import secondlook.reports.SupplementalReport.Candidate;
import secondlook.reports.SupplementalReport.CaseRequest;
import secondlook.reports.SupplementalReport.Consultation;
import secondlook.reports.SupplementalReport.Department;
import secondlook.reports.SupplementalReport.Examination;
import secondlook.reports.SupplementalReport.Gallery;
import secondlook.reports.SupplementalReport.Issue;
import secondlook.reports.SupplementalReport.Lead;
import secondlook.reports.SupplementalReport.ListProof;
import secondlook.reports.SupplementalReport.Measure;
import secondlook.reports.SupplementalReport.Model;
import secondlook.reports.SupplementalReport.Probe;
import secondlook.reports.SupplementalReport.Quality;
import secondlook.reports.SupplementalReport.Requester;
import secondlook.reports.SupplementalReport.Search;
import secondlook.reports.SupplementalReport.SignOff;
import secondlook.reports.SupplementalReport.SupervisorSignOff;

/** Invented reports for the tests: a plain one and its variations. */
final class Samples {

    static final String FACTS =
            "On 14 November 2026 at about 22:40 a man entered the fuel station at 8500 Gratiot Avenue, "
            + "showed a handgun and demanded the cash drawer. The cashier described a man in his thirties with"
            + " a short beard and a dark cap. The still is from the camera above the counter and shows him as "
            + "he speaks to the cashier. No other customer was in the shop.";
    static final String FIRST_RATIONALE =
            "Analysis: the probe is sharp enough to compare the brow ridge, nose and both ears; the hairline"
            + " is covered by a cap. Comparison: nasal tip, alar shape and the attached right ear lobe are "
            + "similar; a short vertical scar lies above the left eyebrow in both pictures. Evaluation: no "
            + "unexplained dissimilarity was seen.";
    static final String SECOND_RATIONALE =
            "The two faces agree in the shape of the philtrum, the lower lip and the angle of the jaw. The "
            + "left ear is partly hidden in the probe and was not compared. The scar above the left eyebrow is"
            + " visible in both. The difference in beard length is explained by time.";
    static final String QUALITY_REASON =
            "The owner's camera has no other frame of him, and his profile shows the scar.";
    private static final Instant TIME = Instant.parse("2026-11-22T15:04:05Z");

    private Samples() {
    }

    static SupplementalReport plain() {
        return with(issue(1, null, null), candidates(20), FIRST_RATIONALE, null);
    }

    static SupplementalReport demonstration() {
        return with(issue(1, null, "DEMONSTRATION"), candidates(20), FIRST_RATIONALE, null);
    }

    static SupplementalReport sandbox() {
        return with(issue(1, null, "SANDBOX"), candidates(20), FIRST_RATIONALE, null);
    }

    static SupplementalReport secondVersion() {
        return with(issue(2, "report SL-2026-000123-R1, version 1: the requester's telephone number was wrong", null),
                candidates(20), FIRST_RATIONALE, null);
    }

    static SupplementalReport listing(int count) {
        return with(issue(1, null, null), candidates(count), FIRST_RATIONALE, null);
    }

    static SupplementalReport explained(String firstRationale) {
        return with(issue(1, null, null), candidates(20), firstRationale, null);
    }

    static SupplementalReport consulted() {
        return with(issue(1, null, "DEMONSTRATION"), candidates(50), FIRST_RATIONALE, new Consultation(
                "I saw the ear lobe as attached; on a second look the shadow of the cap may produce that.",
                "The jaw line is the stronger feature; the ear should not carry the conclusion.",
                "Both examiners agree on limited support for the same source; the candidate remains a lead."));
    }

    static SupplementalReport stating(String purpose, String facts) {
        SupplementalReport plain = plain();
        CaseRequest asked = plain.request();
        CaseRequest request = new CaseRequest(asked.requestNumber(), asked.incidentNumber(), asked.caseNumber(),
                asked.offense(), asked.caseStatus(), purpose, asked.requester(), asked.receivedAt(), null);
        return new SupplementalReport(plain.issue(), request, facts, plain.probe(), plain.search(), plain.candidates(),
                plain.lead(), plain.firstExamination(), plain.secondExamination(), null, plain.supervisor(),
                plain.signOffs(), plain.policyVersion());
    }

    static SupplementalReport with(Issue issue, List<Candidate> candidates, String firstRationale,
            Consultation consultation) {
        return new SupplementalReport(issue, request(), FACTS, probe(), search(candidates.size()), candidates,
                new Lead(1, "G-2019-004417", 0.7312, "Wayne County Sheriff", "WCSO 2019-88120",
                        LocalDate.of(2019, 6, 3), portrait("lead", Color.GRAY)),
                new Examination("Agnieszka Żółkiewska", "Crime Intelligence Unit", TIME.minusSeconds(9000),
                        "Moderate support for same source", firstRationale, "a1".repeat(32), null),
                new Examination("Ελένη Παπαδοπούλου", "Crime Intelligence Unit", TIME.minusSeconds(4000),
                        "Moderate support for same source", SECOND_RATIONALE, "b2".repeat(32), "8812734450912"),
                consultation,
                new SupervisorSignOff("Наталья Щербакова", "Crime Intelligence Unit", TIME.minusSeconds(600),
                        "Both rationales address the cap and the hidden ear. Dispositions are complete. Approved as an "
                                + "investigative lead.", "c3".repeat(32)),
                signOffs(), "2026-2 (Board approval of 3 September 2026)");
    }

    static Issue issue(int version, String supersedes, String mark) {
        return new Issue("SL-2026-000123-R" + version, version, supersedes, TIME, ZoneId.of("America/Detroit"),
                new Department("Detroit Police Department", "Crime Intelligence Unit",
                        "1301 Third Street, Detroit, MI 48226"), mark);
    }

    private static CaseRequest request() {
        return new CaseRequest("SL-2026-000123", "261114-0457", "26-11873", "Robbery", "Active investigation",
                "Investigative lead for an unknown suspect",
                new Requester("Det. Łukasz Dąbrowski", "Hamtramck Police Department", "3401 Evaline Street, Hamtramck, "
                        + "MI 48212", "+1 313 555 0142", "l.dabrowski@hamtramck.example.gov"),
                TIME.minusSeconds(90000), "MOU-2025-014");
    }

    private static Probe probe() {
        return new Probe("Business camera, still frame exported by the owner", "JPEG", 1280, 960, "d4".repeat(32),
                portrait("probe", Color.DARK_GRAY),
                portrait("face", Color.BLACK),
                "The picture shows two faces. The man on the left, in the dark cap, is the person described above; the "
                        + "other is the cashier.",
                List.of("EXIF orientation applied for display; original bytes unchanged",
                        "Face at 412, 188 (236 x 301 pixels) chosen by the examiner"));
    }

    private static Search search(int length) {
        return new Search(new Model("MobileFaceNet (ONNX)", "0.0.1", "e5".repeat(32), "mfn-512/1"),
                new Gallery("2026-11-20/0007", 11_482_906), "none; the list is cut by length only", length,
                TIME.minusSeconds(12000), "Agnieszka Żółkiewska", "CIU-WS-04 (10.20.4.17)",
                new ListProof("f7".repeat(32), 11_482_906, length, 0.3180, 214, 0.3150),
                new Quality("Unsuitable", List.of(
                        new Measure("Face size, shorter edge", "236 pixels", "suitable from 78; limited from 40",
                                "Suitable"),
                        new Measure("Turned to the side (yaw)", "-52 degrees", "suitable -20 to 20; limited -45 to 45",
                                "Unsuitable")), List.of("Eyes open and visible"), QUALITY_REASON));
    }

    /** As reports of searches were before proofs and quality were kept. */
    static SupplementalReport older() {
        SupplementalReport plain = plain();
        Search search = plain.search();
        return new SupplementalReport(plain.issue(), plain.request(), FACTS, plain.probe(),
                new Search(search.model(), search.gallery(), search.threshold(), search.listLength(),
                        search.searchedAt(), search.examiner(), search.workstation(), null, null),
                plain.candidates(), plain.lead(), plain.firstExamination(), plain.secondExamination(), null,
                plain.supervisor(), plain.signOffs(), plain.policyVersion());
    }

    static List<Candidate> candidates(int count) {
        List<Candidate> candidates = new ArrayList<>();
        for (int rank = 1; rank <= count; rank++) {
            String enrolment = rank == 1 ? "G-2019-004417" : "G-%d-%06d".formatted(2008 + rank % 17, rank * 7919);
            candidates.add(new Candidate(rank, enrolment, rank == 1 ? 0.7312 : 0.46 - rank * 0.0071,
                    rank == 1 ? "Possible" : rank % 9 == 0 ? "Not comparable" : "Excluded",
                    rank == 1 ? "Possible" : "Excluded"));
        }
        return candidates;
    }

    private static List<SignOff> signOffs() {
        String unit = "Crime Intelligence Unit";
        return List.of(
                new SignOff("Agnieszka Żółkiewska", "First examiner", unit, TIME.minusSeconds(9000), "a1".repeat(32)),
                new SignOff("Ελένη Παπαδοπούλου", "Second examiner", unit, TIME.minusSeconds(4000), "b2".repeat(32)),
                new SignOff("Наталья Щербакова", "CIU supervisor", unit, TIME.minusSeconds(600), "c3".repeat(32)));
    }

    /** A drawn stand-in, or the picture named by a file of the test's caller: -Dreports.portraits=folder. */
    private static byte[] portrait(String name, Color color) {
        try {
            String folder = System.getProperty("reports.portraits");
            if (folder != null) {
                return Files.readAllBytes(Path.of(folder, name + ".jpg"));
            }
            BufferedImage image = new BufferedImage(240, 320, BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = image.createGraphics();
            graphics.setPaint(new GradientPaint(0, 0, Color.LIGHT_GRAY, 240, 320, color));
            graphics.fillRect(0, 0, 240, 320);
            graphics.dispose();
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
