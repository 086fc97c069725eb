package secondlook.corroboration;

import java.time.Instant;
import java.util.List;
import secondlook.corroboration.Examination.Opening;
import secondlook.corroboration.ExaminationSignature.Opining;
import secondlook.policy.Conclusion;
import secondlook.policy.Disposition;
import secondlook.policy.Role;
import secondlook.shared.Caller;

/** Sample sheets: three candidates, enrolments 101, 102 and 103 in rank order. */
final class Sheets {

    static final Instant NOW = Instant.parse("2026-11-22T15:04:05.123Z");
    static final String RATIONALE = "Nose, brow and both ears were compared feature by feature; see the notes.";
    static final List<Long> ENROLMENTS = List.of(101L, 102L, 103L);
    static final long SEED = 42;

    private Sheets() {
    }

    static Caller examiner(String account) {
        return caller(account, Role.EXAMINER);
    }

    static Caller supervisor(String account) {
        return caller(account, Role.SUPERVISOR);
    }

    private static Caller caller(String account, Role role) {
        return new Caller(account, "Sample " + account, "Crime Intelligence Unit", role, null, null, null, "127.0.0.1",
                "WS-1", "Firefox", "c-1");
    }

    static Round round() {
        return new Round("request-1", 1, "search-1", "requester", "first");
    }

    static Examination first(Round round) {
        round.joinFirst(examiner("first"), List.of());
        return new Examination(round, 1, new Signer(examiner("first")), ENROLMENTS, new Opening(NOW, null, 1));
    }

    static Examination second(Round round) {
        round.joinSecond(examiner("second"), List.of(), List.of());
        return new Examination(round, 2, new Signer(examiner("second")), ENROLMENTS, new Opening(NOW, SEED, 1));
    }

    /** Signs a sheet that puts the candidate of that rank forward, or nobody with null. */
    static Examination signed(Examination sheet, Integer rank) {
        Integer chosen = null;
        for (SignedDisposition c : sheet.candidates()) {
            boolean possible = rank != null && c.rank() == rank;
            sheet.dispose(c.position(), possible ? Disposition.POSSIBLE : Disposition.EXCLUDED, "Note " + c.rank());
            chosen = possible ? Integer.valueOf(c.position()) : chosen;
        }
        sheet.sign(new Opining(rank == null ? Conclusion.INCONCLUSIVE : Conclusion.MODERATE_SUPPORT, chosen,
                RATIONALE), NOW);
        return sheet;
    }

    /** Both examiners have signed; null for no candidate. */
    static RoundFile file(Integer firstRank, Integer secondRank) {
        Round round = round();
        Examination first = signed(first(round), firstRank);
        return new RoundFile(round, first, signed(second(round), secondRank), List.of(), null);
    }

    static RoundFile with(RoundFile file, ConsultationStatement... statements) {
        return new RoundFile(file.round(), file.first(), file.second(), List.of(statements), file.decision());
    }

    static ConsultationStatement firstStates(RoundFile file, Integer rank) {
        return new ConsultationStatement(file.first(), file.second(), new Signer(examiner("first")), said(rank), NOW);
    }

    static ConsultationStatement secondStates(RoundFile file, Integer rank) {
        return new ConsultationStatement(file.second(), file.first(), new Signer(examiner("second")), said(rank), NOW);
    }

    private static StateCommand said(Integer rank) {
        return new StateCommand("request-1", rank == null ? Conclusion.INCONCLUSIVE : Conclusion.LIMITED_SUPPORT, rank,
                "After looking at both ears together I " + (rank == null ? "leave it open." : "see it as attached."),
                null);
    }
}
