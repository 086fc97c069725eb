package secondlook.reports;

import static secondlook.reports.Require.atLeast;
import static secondlook.reports.Require.given;
import static secondlook.reports.Require.that;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Everything a supplemental incident report states (307.5-5.4.4). It is a finished value: it is printed, hashed and
 * kept, never changed; a correction is a new version whose {@link Issue#supersedes()} names this one.
 *
 * @param reasonableSuspicion the requester's own words
 * @param candidates every candidate the search returned, in rank order
 * @param consultation null when both examiners reached the same conclusion
 * @param signOffs every signature, in the order given
 */
public record SupplementalReport(Issue issue, CaseRequest request, String reasonableSuspicion, Probe probe,
        Search search, List<Candidate> candidates, Lead lead, Examination firstExamination,
        Examination secondExamination, Consultation consultation, SupervisorSignOff supervisor,
        List<SignOff> signOffs, String policyVersion) {

    /** Refuses a report that contradicts itself. */
    public SupplementalReport {
        given(issue, "issue");
        given(request, "request");
        given(reasonableSuspicion, "reasonableSuspicion");
        given(probe, "probe");
        given(search, "search");
        candidates = List.copyOf(given(candidates, "candidates"));
        given(lead, "lead");
        given(firstExamination, "firstExamination");
        given(secondExamination, "secondExamination");
        given(supervisor, "supervisor");
        signOffs = List.copyOf(given(signOffs, "signOffs"));
        given(policyVersion, "policyVersion");
        that(signOffs.size() >= 3, "signOffs need two examiners and a supervisor, but there are " + signOffs.size());
        that(secondExamination.orderSeed() != null, "secondExamination needs the seed of its own candidate order");
        that(isListed(lead, candidates), "lead is not among the candidates: rank " + lead.rank() + ", "
                + lead.enrolment());
    }

    private static boolean isListed(Lead lead, List<Candidate> candidates) {
        return candidates.stream().anyMatch(candidate -> candidate.rank() == lead.rank()
                && candidate.enrolment().equals(lead.enrolment())
                && Double.compare(candidate.score(), lead.score()) == 0);
    }

    /**
     * @param supersedes null for version 1, else the predecessor's number and version and the reason
     * @param zone the zone in which times are printed; the sign-off table is always in UTC
     * @param mark the word that marks every page and picture as worthless as evidence; null on a real report
     */
    public record Issue(String number, int version, String supersedes, Instant issuedAt, ZoneId zone,
            Department department, String mark) {
        public Issue {
            given(number, "issue.number");
            atLeast(1, version, "issue.version");
            given(issuedAt, "issue.issuedAt");
            given(zone, "issue.zone");
            given(department, "issue.department");
            that(version == 1 || supersedes != null && !supersedes.isBlank(),
                    "issue.supersedes must name the predecessor of version " + version);
            that(version > 1 || supersedes == null, "issue.supersedes must be null for version 1");
        }
    }

    /** The issuing department and unit, as printed at the head. */
    public record Department(String name, String unit, String address) {
        public Department {
            given(name, "department.name");
            given(unit, "department.unit");
            given(address, "department.address");
        }
    }

    /** @param agreementNumber the agreement in force, for outside agencies only, else null */
    public record CaseRequest(String requestNumber, String incidentNumber, String caseNumber, String offense,
            String caseStatus, String purpose, Requester requester, Instant receivedAt, String agreementNumber) {
        public CaseRequest {
            given(requestNumber, "request.requestNumber");
            given(incidentNumber, "request.incidentNumber");
            given(caseNumber, "request.caseNumber");
            given(offense, "request.offense");
            given(caseStatus, "request.caseStatus");
            given(purpose, "request.purpose");
            given(requester, "request.requester");
            given(receivedAt, "request.receivedAt");
        }
    }

    /** Who asked, and where to reach them. */
    public record Requester(String name, String unitOrAgency, String address, String phone, String email) {
        public Requester {
            given(name, "requester.name");
            given(unitOrAgency, "requester.unitOrAgency");
            given(address, "requester.address");
            given(phone, "requester.phone");
            given(email, "requester.email");
        }
    }

    /**
     * @param sha256 of the original bytes as received
     * @param image the whole picture to print, JPEG or PNG, upright; bytes go into the PDF as they are
     * @param faceImage the chosen face cut from the picture, for the side by side; null prints the whole picture there
     * @param faceNarrative which face was chosen and why it is the person described; null with a single face
     * @param operations what was done to the picture, in order; empty when nothing was
     */
    public record Probe(String source, String format, int width, int height, String sha256, byte[] image,
            byte[] faceImage, String faceNarrative, List<String> operations) {
        public Probe {
            given(source, "probe.source");
            given(format, "probe.format");
            atLeast(1, width, "probe.width");
            atLeast(1, height, "probe.height");
            given(sha256, "probe.sha256");
            image = Require.picture(image, "probe.image").clone();
            faceImage = faceImage == null ? null : Require.picture(faceImage, "probe.faceImage").clone();
            operations = List.copyOf(given(operations, "probe.operations"));
        }

        @Override
        public byte[] image() {
            return image.clone();
        }

        @Override
        public byte[] faceImage() {
            return faceImage == null ? null : faceImage.clone();
        }
    }

    /**
     * @param threshold in words, with its value
     * @param proof null for a search made before proofs were kept
     * @param quality of the chosen face; null for a search made before it was measured
     */
    public record Search(Model model, Gallery gallery, String threshold, int listLength, Instant searchedAt,
            String examiner, String workstation, ListProof proof, Quality quality) {
        public Search {
            given(model, "search.model");
            given(gallery, "search.gallery");
            given(threshold, "search.threshold");
            atLeast(1, listLength, "search.listLength");
            given(searchedAt, "search.searchedAt");
            given(examiner, "search.examiner");
            given(workstation, "search.workstation");
        }
    }

    /**
     * Why the list is complete.
     *
     * @param lastScore of the last place filled; null when the gallery was empty
     * @param rescored enrolments compared in full
     * @param largestExcluded highest possible score of the others; null when there are none
     */
    public record ListProof(String snapshotRoot, int searched, int places, Double lastScore, int rescored,
            Double largestExcluded) {
        public ListProof {
            given(snapshotRoot, "proof.snapshotRoot");
            atLeast(1, places, "proof.places");
            that(largestExcluded == null || lastScore != null && largestExcluded < lastScore,
                    "proof.largestExcluded reaches the last score: the list is not complete");
        }
    }

    /**
     * @param overall in words, as good as the worst measure
     * @param notMeasured what the model cannot measure
     * @param reason why the face was searched although unsuitable; null when none was needed
     */
    public record Quality(String overall, List<Measure> measures, List<String> notMeasured, String reason) {
        public Quality {
            given(overall, "quality.overall");
            measures = List.copyOf(given(measures, "quality.measures"));
            notMeasured = List.copyOf(given(notMeasured, "quality.notMeasured"));
        }
    }

    /** One measure, its value, its limit and what that means, all in words. */
    public record Measure(String element, String value, String limit, String meaning) {
        public Measure {
            given(element, "measure.element");
            given(value, "measure.value");
            given(limit, "measure.limit");
            given(meaning, "measure.meaning");
        }
    }

    /** The model that made the templates. */
    public record Model(String name, String version, String fileSha256, String templateVersion) {
        public Model {
            given(name, "model.name");
            given(version, "model.version");
            given(fileSha256, "model.fileSha256");
            given(templateVersion, "model.templateVersion");
        }
    }

    /** The gallery as it stood when it was searched. */
    public record Gallery(String snapshot, int size) {
        public Gallery {
            given(snapshot, "gallery.snapshot");
            atLeast(1, size, "gallery.size");
        }
    }

    /** One candidate of the list with what each examiner made of it. */
    public record Candidate(int rank, String enrolment, double score, String firstDisposition,
            String secondDisposition) {
        public Candidate {
            atLeast(1, rank, "candidate.rank");
            given(enrolment, "candidate.enrolment");
            Require.score(score, "candidate.score");
            given(firstDisposition, "candidate.firstDisposition");
            given(secondDisposition, "candidate.secondDisposition");
        }
    }

    /** @param captureDate null when the source agency gave none; @param picture JPEG or PNG */
    public record Lead(int rank, String enrolment, double score, String sourceAgency, String recordNumber,
            LocalDate captureDate, byte[] picture) {
        public Lead {
            atLeast(1, rank, "lead.rank");
            given(enrolment, "lead.enrolment");
            Require.score(score, "lead.score");
            given(sourceAgency, "lead.sourceAgency");
            given(recordNumber, "lead.recordNumber");
            picture = Require.picture(picture, "lead.picture").clone();
        }

        @Override
        public byte[] picture() {
            return picture.clone();
        }
    }

    /**
     * @param signedHash SHA-256 of what the examiner signed
     * @param orderSeed seed of the shuffled candidate order; null for the first examiner, who works in rank order
     */
    public record Examination(String examiner, String unit, Instant signedAt, String conclusion, String rationale,
            String signedHash, String orderSeed) {
        public Examination {
            given(examiner, "examination.examiner");
            given(unit, "examination.unit");
            given(signedAt, "examination.signedAt");
            given(conclusion, "examination.conclusion");
            given(rationale, "examination.rationale");
            given(signedHash, "examination.signedHash");
        }
    }

    /** What was said when the two examiners differed; their opinions above stay as they were written. */
    public record Consultation(String firstNotes, String secondNotes, String outcome) {
        public Consultation {
            given(firstNotes, "consultation.firstNotes");
            given(secondNotes, "consultation.secondNotes");
            given(outcome, "consultation.outcome");
        }
    }

    /** The supervisor's written approval (307.5-5.4.3). */
    public record SupervisorSignOff(String name, String unit, Instant signedAt, String rationale, String signedHash) {
        public SupervisorSignOff {
            given(name, "supervisor.name");
            given(unit, "supervisor.unit");
            given(signedAt, "supervisor.signedAt");
            given(rationale, "supervisor.rationale");
            given(signedHash, "supervisor.signedHash");
        }
    }

    /** One line of the sign-off table. */
    public record SignOff(String name, String role, String unit, Instant signedAt, String signedHash) {
        public SignOff {
            given(name, "signOff.name");
            given(role, "signOff.role");
            given(unit, "signOff.unit");
            given(signedAt, "signOff.signedAt");
            given(signedHash, "signOff.signedHash");
        }
    }
}
