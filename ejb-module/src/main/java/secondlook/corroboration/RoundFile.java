package secondlook.corroboration;

import java.util.List;
import java.util.stream.Stream;
import secondlook.policy.CorroborationPolicy;
import secondlook.policy.CorroborationPolicy.Opinion;

/**
 * One round with everything signed in it so far. first and second may be null or unsigned, the statements are in the
 * order they were signed, decision is null until the supervisor has decided.
 */
record RoundFile(Round round, Examination first, Examination second, List<ConsultationStatement> statements,
                 SupervisorDecision decision) {

    RoundFile {
        statements = List.copyOf(statements);
    }

    boolean bothSigned() {
        return first != null && first.signed() && second != null && second.signed();
    }

    /** Whether the two opinions differed as they were first signed, so that a consultation is due. */
    boolean disagreed() {
        return bothSigned() && CorroborationPolicy.agree(first.opinion(), second.opinion()).refused();
    }

    /** The first examiner's opinion now: the statement's after a consultation; null before it is signed. */
    Opinion firstNow() {
        return now(first);
    }

    Opinion secondNow() {
        return now(second);
    }

    private Opinion now(Examination examination) {
        if (examination == null) {
            return null;
        }
        return statements.stream().filter(s -> s.follows(examination)).map(ConsultationStatement::opinion).findFirst()
                .orElseGet(examination::opinion);
    }

    /** The enrolment both examiners put forward now; null without a lead. */
    Long leadEnrolmentId() {
        boolean lead = bothSigned() && CorroborationPolicy.agree(firstNow(), secondNow()).allowed()
                && firstNow().conclusion().viable();
        return lead ? firstNow().enrolmentId() : null;
    }

    Integer leadRank() {
        Long enrolment = leadEnrolmentId();
        return enrolment == null ? null : first.candidates().stream()
                .filter(c -> c.enrolmentId() == enrolment).map(SignedDisposition::rank).findFirst().orElseThrow();
    }

    /** The opinions signed so far. */
    List<OpinionView> opinions() {
        return Stream.of(first, second).filter(e -> e != null && e.signed()).map(Examination::view)
                .toList();
    }

    List<StatementView> statementViews() {
        return statements.stream().map(ConsultationStatement::view).toList();
    }

    /** Fails when a signed part is no longer what was signed: then nothing may be built on it. */
    void requireIntact() {
        boolean intact = first.signature().intact() && second.signature().intact()
                && statements.stream().allMatch(ConsultationStatement::intact)
                && (decision == null || decision.intact(this));
        if (!intact) {
            throw new IllegalStateException("A signed part of round " + round.number() + " of request "
                    + round.requestId() + " is not what was signed");
        }
    }

    Corroboration corroboration() {
        if (decision != null) {
            requireIntact();
        }
        return new Corroboration(opinions(), statementViews(), firstNow(), secondNow(), signature());
    }

    SignatureView signature() {
        return decision != null && decision.signedOff() ? decision.view() : null;
    }
}
