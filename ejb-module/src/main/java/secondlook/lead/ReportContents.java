package secondlook.lead;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import secondlook.corroboration.Corroboration;
import secondlook.corroboration.DispositionView;
import secondlook.corroboration.OpinionView;
import secondlook.corroboration.SignatureView;
import secondlook.corroboration.StatementView;
import secondlook.gallery.EnrolmentView;
import secondlook.intake.RequestFacts;
import secondlook.matching.CandidateView;
import secondlook.matching.SearchView;
import secondlook.policy.Conclusion;
import secondlook.policy.Contact;
import secondlook.policy.QualityElement;
import secondlook.policy.QualityView;
import secondlook.reports.SupplementalReport;
import secondlook.reports.SupplementalReport.Candidate;
import secondlook.reports.SupplementalReport.CaseRequest;
import secondlook.reports.SupplementalReport.Consultation;
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

/**
 * Puts what the capabilities recorded into the words of the supplemental incident report. Nothing is computed or judged
 * here: every value is one that was recorded or signed.
 */
record ReportContents(RequestFacts request, SearchView search, Corroboration signed, EnrolmentView enrolment,
                      ReportPictures pictures) {

    /** @param searcher who ran the search, as printed */
    SupplementalReport report(Issue issue, String searcher) {
        return new SupplementalReport(issue, caseRequest(), request.facts(), probe(), searched(searcher),
                candidates(), lead(), examination(opinion(1)), examination(opinion(2)), consultation(), supervisor(),
                signOffs(), request.policyVersion());
    }

    private CaseRequest caseRequest() {
        Contact contact = request.contact();
        return new CaseRequest(request.number(), request.incidentNumber(), request.caseNumber(),
                request.offense().label(), request.caseStatus().label(), request.purpose(),
                new Requester(contact.name(), contact.unitOrAgency(), contact.address(), contact.phone(),
                        contact.email()), request.receivedAt(), request.agreementNumber());
    }

    private Probe probe() {
        String detail = request.sourceDetail();
        String source = request.source().label() + (detail == null || detail.isBlank() ? "" : ": " + detail);
        return new Probe(source, request.probe().format(), request.probe().width(), request.probe().height(),
                request.probe().sha256(), pictures.probe(), pictures.face(), search.faceNarrative(),
                pictures.operations());
    }

    private Search searched(String searcher) {
        String threshold = search.threshold() <= -1 ? "None; the list is cut by its length only"
                : String.format(Locale.ROOT, "Similarity scores of %.4f and above", search.threshold());
        return new Search(new Model(search.modelName(), search.modelVersion(), search.modelSha256(),
                search.templateVersion()), new Gallery(search.gallerySnapshot(), search.gallerySize()), threshold,
                search.listLength(), search.at(), searcher, search.workstation(), proof(), quality());
    }

    private ListProof proof() {
        var proof = search.proof();
        return proof == null ? null : new ListProof(proof.snapshotRoot(), proof.searched(), proof.places(),
                proof.lastScore(), proof.rescored(), proof.largestExcluded());
    }

    private Quality quality() {
        QualityView quality = search.quality();
        return quality == null ? null : new Quality(quality.overall().label(), quality.lines().stream().map(
                line -> new Measure(line.element().label(), line.said(), line.limitSaid(),
                        line.suitability().label())).toList(),
                quality.notMeasured().stream().map(QualityElement::label).toList(), search.qualityReason());
    }

    private List<Candidate> candidates() {
        return search.candidates().stream().map(c -> new Candidate(c.rank(), c.label(), c.score(),
                disposition(opinion(1), c.rank()), disposition(opinion(2), c.rank()))).toList();
    }

    private static String disposition(OpinionView opinion, int rank) {
        return opinion.dispositions().stream().filter(d -> d.rank() == rank).map(DispositionView::disposition)
                .findFirst().orElseThrow().label();
    }

    private Lead lead() {
        CandidateView candidate = search.candidates().stream().filter(c -> c.enrolmentId() == enrolment.id())
                .findFirst().orElseThrow();
        return new Lead(candidate.rank(), candidate.label(), candidate.score(), enrolment.sourceAgency(),
                enrolment.recordNumber(), enrolment.captureDate(), pictures.candidate());
    }

    private OpinionView opinion(int ordinal) {
        return signed.opinions().stream().filter(o -> o.ordinal() == ordinal).findFirst().orElseThrow();
    }

    private static Examination examination(OpinionView opinion) {
        return new Examination(opinion.name(), opinion.unit(), opinion.signedAt(),
                concluded(opinion.conclusion(), opinion.chosenRank()), opinion.rationale(), opinion.signedHash(),
                opinion.shuffleSeed() == null ? null : opinion.shuffleSeed().toString());
    }

    private static String concluded(Conclusion conclusion, Integer rank) {
        return conclusion.label() + (rank == null ? "; no candidate put forward" : "; candidate of rank " + rank);
    }

    /** Null when the two examiners agreed at once. */
    private Consultation consultation() {
        if (signed.statements().isEmpty()) {
            return null;
        }
        return new Consultation(notes(statementOf(opinion(1))), notes(statementOf(opinion(2))),
                "After consulting, both examiners put the candidate of rank " + lead().rank() + " forward.");
    }

    private StatementView statementOf(OpinionView opinion) {
        return signed.statements().stream().filter(s -> s.ordinal() == opinion.ordinal()).findFirst().orElseThrow();
    }

    private static String notes(StatementView statement) {
        return concluded(statement.conclusion(), statement.chosenRank()) + ". " + statement.text();
    }

    private SupervisorSignOff supervisor() {
        SignatureView signature = signed.signature();
        return new SupervisorSignOff(signature.name(), signature.unit(), signature.at(), signature.rationale(),
                signature.signedHash());
    }

    private List<SignOff> signOffs() {
        List<SignOff> all = new ArrayList<>();
        for (OpinionView o : signed.opinions()) {
            all.add(new SignOff(o.name(), part(o.ordinal()), o.unit(), o.signedAt(), o.signedHash()));
        }
        for (StatementView s : signed.statements()) {
            all.add(new SignOff(s.name(), part(s.ordinal()) + ", after consulting", s.unit(), s.signedAt(),
                    s.signedHash()));
        }
        SignatureView signature = signed.signature();
        all.add(new SignOff(signature.name(), "CIU supervisor", signature.unit(), signature.at(),
                signature.signedHash()));
        return all;
    }

    private static String part(int ordinal) {
        return ordinal == 1 ? "First examiner" : "Second examiner";
    }
}
