package secondlook.reports;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.renderers.Renderable;
import net.sf.jasperreports.renderers.SimpleDataRenderer;

/** Puts a report's values into the words of the bundle: the parameters and rows the layouts print as they are. */
final class SupplementalText {

    private static final String BUNDLE = "reports.lead.supplemental_incident_report";
    private static final Locale LOCALE = Locale.ENGLISH;
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss zzz", LOCALE);
    private static final DateTimeFormatter TABLE = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm:ss", LOCALE);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", LOCALE);

    private final SupplementalReport report;
    private final String contentHash;
    private final ResourceBundle words =
            ResourceBundle.getBundle(BUNDLE, LOCALE, SupplementalText.class.getClassLoader());

    SupplementalText(SupplementalReport report, String contentHash) {
        this.report = report;
        this.contentHash = contentHash;
    }

    /** The bundle's text, with its places filled when values are given. */
    String of(String key, Object... values) {
        String text = words.getString(key);
        return values.length == 0 ? text : new MessageFormat(text, LOCALE).format(values);
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put(JRParameter.REPORT_RESOURCE_BUNDLE, words);
        parameters.put(JRParameter.REPORT_LOCALE, LOCALE);
        parameters.put(JRParameter.REPORT_CLASS_LOADER, SupplementalText.class.getClassLoader());
        head(parameters);
        pictures(parameters);
        examinations(parameters);
        consultation(parameters);
        new MethodText(report.search(), this).addTo(parameters);
        parameters.put("reasonableSuspicion", report.reasonableSuspicion());
        parameters.put("candidatesNote", of("candidates.note"));
        parameters.put("caseFacts", caseFacts());
        parameters.put("requesterFacts", requesterFacts());
        parameters.put("probeFacts", probeFacts());
        parameters.put("modelFacts", modelFacts());
        parameters.put("searchFacts", searchFacts());
        parameters.put("probeSideFacts", probeSideFacts());
        parameters.put("leadFacts", leadFacts());
        parameters.put("signOffs", signOffRows());
        return parameters;
    }

    private void head(Map<String, Object> parameters) {
        SupplementalReport.Issue issue = report.issue();
        parameters.put("marked", issue.mark() != null);
        parameters.put("markBanner", of("mark.banner", issue.mark()));
        parameters.put("watermark", issue.mark() == null ? null : new Watermark(issue.mark()));
        parameters.put("department", issue.department().name());
        parameters.put("unit", issue.department().unit());
        parameters.put("address", issue.department().address());
        parameters.put("number", issue.number());
        parameters.put("version", Integer.toString(issue.version()));
        parameters.put("issued", time(issue.issuedAt()));
        parameters.put("requestNumber", report.request().requestNumber());
        parameters.put("issueLine", of("issue.line", issue.number(), issue.version()));
        parameters.put("endLine", of("end.line", issue.number(), issue.version()));
        parameters.put("supersedes",
                issue.supersedes() == null ? null : of("supersedes", issue.supersedes()));
        parameters.put("policyLine", of("policy.line", report.policyVersion()));
        parameters.put("contentHash", of("footer.hash", contentHash));
    }

    private void pictures(Map<String, Object> parameters) {
        Renderable whole = SimpleDataRenderer.getInstance(report.probe().image());
        byte[] face = report.probe().faceImage();
        parameters.put("probePicture", whole);
        parameters.put("facePicture", face == null ? whole : SimpleDataRenderer.getInstance(face));
        parameters.put("faceCaption", caption(face == null ? "probe.caption" : "probe.caption.face"));
        parameters.put("leadPicture", SimpleDataRenderer.getInstance(report.lead().picture()));
        parameters.put("probeCaption", caption("probe.caption"));
        parameters.put("leadCaption", caption("lead.caption"));
        parameters.put("faceNarrative", report.probe().faceNarrative());
        parameters.put("operations", operations(report.probe().operations()));
    }

    private String caption(String key) {
        return report.issue().mark() == null ? of(key) : of("mark.caption", of(key), report.issue().mark());
    }

    private String operations(List<String> operations) {
        if (operations.isEmpty()) {
            return of("probe.operations.none");
        }
        List<String> numbered = new ArrayList<>();
        for (String operation : operations) {
            numbered.add((numbered.size() + 1) + ".  " + operation);
        }
        return String.join("\n", numbered);
    }

    private void examinations(Map<String, Object> parameters) {
        examination(parameters, "first", report.firstExamination());
        examination(parameters, "second", report.secondExamination());
        parameters.put("secondOrder", of("examinations.order", report.secondExamination().orderSeed()));
        SupplementalReport.SupervisorSignOff supervisor = report.supervisor();
        parameters.put("supervisorWho", of("signOffs.supervisor", supervisor.name(), supervisor.unit()));
        parameters.put("supervisorRationale", supervisor.rationale());
        parameters.put("supervisorSigned",
                of("examinations.signed", time(supervisor.signedAt()), supervisor.signedHash()));
    }

    private void examination(Map<String, Object> parameters, String which, SupplementalReport.Examination done) {
        parameters.put(which + "Who", of("examinations." + which, done.examiner(), done.unit()));
        parameters.put(which + "Conclusion", of("examinations.conclusion", done.conclusion()));
        parameters.put(which + "Rationale", done.rationale());
        parameters.put(which + "Signed", of("examinations.signed", time(done.signedAt()), done.signedHash()));
    }

    private void consultation(Map<String, Object> parameters) {
        SupplementalReport.Consultation held = report.consultation();
        if (held != null) {
            parameters.put("consultationFirst", held.firstNotes());
            parameters.put("consultationSecond", held.secondNotes());
            parameters.put("consultationOutcome", held.outcome());
        }
    }

    private List<Map<String, ?>> caseFacts() {
        SupplementalReport.CaseRequest request = report.request();
        return List.of(
                fact("request.incident", request.incidentNumber()),
                fact("request.case", request.caseNumber()),
                fact("request.offense", request.offense()),
                fact("request.status", request.caseStatus()),
                fact("request.purpose", request.purpose()),
                fact("request.received", time(request.receivedAt())));
    }

    private List<Map<String, ?>> requesterFacts() {
        SupplementalReport.Requester requester = report.request().requester();
        List<Map<String, ?>> facts = new ArrayList<>(List.of(
                fact("request.requester", requester.name()),
                fact("request.unit", requester.unitOrAgency()),
                fact("request.address", requester.address()),
                fact("request.phone", requester.phone()),
                fact("request.email", requester.email())));
        if (report.request().agreementNumber() != null) {
            facts.add(fact("request.agreement", report.request().agreementNumber()));
        }
        return facts;
    }

    private List<Map<String, ?>> probeFacts() {
        SupplementalReport.Probe probe = report.probe();
        return List.of(
                fact("probe.source", probe.source()),
                fact("probe.format", probe.format()),
                fact("probe.size", of("probe.size.value", probe.width(), probe.height())),
                hash("probe.hash", probe.sha256()));
    }

    private List<Map<String, ?>> modelFacts() {
        SupplementalReport.Model model = report.search().model();
        return List.of(
                fact("search.model", model.name()),
                fact("search.model.version", model.version()),
                fact("search.template", model.templateVersion()),
                hash("search.model.hash", model.fileSha256()));
    }

    private List<Map<String, ?>> searchFacts() {
        SupplementalReport.Search search = report.search();
        return List.of(
                fact("search.gallery", search.gallery().snapshot()),
                fact("search.gallery.size", of("search.gallery.size.value", search.gallery().size())),
                fact("search.threshold", search.threshold()),
                fact("search.length", of("search.length.value", search.listLength(), report.candidates().size())),
                fact("search.time", time(search.searchedAt())),
                fact("search.examiner", search.examiner()),
                fact("search.workstation", search.workstation()));
    }

    private List<Map<String, ?>> probeSideFacts() {
        return List.of(
                fact("request.incident", report.request().incidentNumber()),
                fact("probe.source", report.probe().source()));
    }

    private List<Map<String, ?>> leadFacts() {
        SupplementalReport.Lead lead = report.lead();
        LocalDate captured = lead.captureDate();
        return List.of(
                fact("lead.enrolment", lead.enrolment()),
                fact("lead.agency", lead.sourceAgency()),
                fact("lead.record", lead.recordNumber()),
                fact("lead.captured", captured == null ? of("lead.captured.none") : DAY.format(captured)),
                fact("lead.rank", Integer.toString(lead.rank())),
                fact("lead.score", score(lead.score())));
    }

    /** The rows of the report; a last one without values ends the table. */
    List<Map<String, ?>> candidateRows() {
        List<Map<String, ?>> rows = new ArrayList<>();
        for (SupplementalReport.Candidate candidate : report.candidates()) {
            rows.add(Map.of(
                    "rank", Integer.toString(candidate.rank()),
                    "enrolment", candidate.enrolment(),
                    "score", score(candidate.score()),
                    "first", candidate.firstDisposition(),
                    "second", candidate.secondDisposition(),
                    "lead", candidate.rank() == report.lead().rank(),
                    "end", false));
        }
        rows.add(Map.of("end", true));
        return rows;
    }

    private List<Map<String, ?>> signOffRows() {
        List<Map<String, ?>> rows = new ArrayList<>();
        for (SupplementalReport.SignOff signOff : report.signOffs()) {
            rows.add(Map.of(
                    "name", signOff.name(),
                    "role", signOff.role(),
                    "unit", signOff.unit(),
                    "time", TABLE.format(signOff.signedAt().atZone(UTC)),
                    "hash", halved(signOff.signedHash())));
        }
        return rows;
    }

    private Map<String, ?> fact(String key, String value) {
        return Map.of("label", of(key), "value", value, "hash", false);
    }

    private Map<String, ?> hash(String key, String value) {
        return Map.of("label", of(key), "value", halved(value), "hash", true);
    }

    /** A SHA-256 in hex is too long for a column; two equal lines are easier to compare than a ragged break. */
    private static String halved(String hash) {
        return hash.length() == 64 ? hash.substring(0, 32) + "\n" + hash.substring(32) : hash;
    }

    static String score(double score) {
        return String.format(LOCALE, "%.4f", score);
    }

    private String time(Instant instant) {
        ZoneId zone = report.issue().zone();
        return LONG.format(instant.atZone(zone.equals(ZoneOffset.UTC) ? UTC : zone));
    }
}
