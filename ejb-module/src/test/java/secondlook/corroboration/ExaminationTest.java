package secondlook.corroboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static secondlook.corroboration.Sheets.ENROLMENTS;
import static secondlook.corroboration.Sheets.NOW;
import static secondlook.corroboration.Sheets.RATIONALE;
import static secondlook.corroboration.Sheets.SEED;
import static secondlook.corroboration.Sheets.examiner;

import java.util.List;
import org.junit.jupiter.api.Test;
import secondlook.corroboration.Examination.Opening;
import secondlook.corroboration.ExaminationSignature.Opining;
import secondlook.policy.Clause;
import secondlook.policy.Conclusion;
import secondlook.policy.CorroborationPolicy.Opinion;
import secondlook.policy.Disposition;
import secondlook.policy.Verifies;
import secondlook.shared.Conflict;
import secondlook.shared.Invalid;
import secondlook.shared.PolicyRefused;

class ExaminationTest {

    private final Round round = Sheets.round();
    private final Examination sheet = Sheets.first(round);

    @Test
    void sheetsHoldEveryCandidateInTheirOwnOrder() {
        assertThat(sheet.candidates()).extracting(SignedDisposition::enrolmentId).containsExactlyElementsOf(ENROLMENTS);
        Examination second = Sheets.second(round);
        assertThat(second.candidates()).extracting(SignedDisposition::rank)
                .containsExactlyElementsOf(SheetOrder.ranks(3, SEED));
        assertThat(second.candidates()).allMatch(c -> c.enrolmentId() == 100 + c.rank());
        assertThat(second.blind()).isTrue();
        assertThat(sheet.blind()).isFalse();
    }

    @Test
    void secondSheetWithoutShuffleDoesNotExist() {
        Signer signer = new Signer(examiner("second"));
        assertThatThrownBy(() -> new Examination(round, 2, signer, ENROLMENTS, new Opening(NOW, null, 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Examination(round, 3, signer, ENROLMENTS, new Opening(NOW, SEED, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Verifies(value = {Clause.EXAMINER, Clause.SIGN_OFF}, refusal = false)
    void completeSheetIsSigned() {
        Sheets.signed(sheet, 2);
        assertThat(sheet.signed()).isTrue();
        assertThat(sheet.opinion()).isEqualTo(new Opinion(Conclusion.MODERATE_SUPPORT, 102L));
        assertThat(sheet.signature().chosenPosition()).isEqualTo(1);
        assertThat(sheet.signature().intact()).isTrue();
        assertThat(sheet.view().dispositions()).extracting(DispositionView::rank).containsExactly(1, 2, 3);
        assertThat(sheet.view().signedHash()).hasSize(64);
    }

    @Test
    void choiceOnAShuffledSheetIsKeptByRank() {
        Examination second = Sheets.signed(Sheets.second(round), 1);
        assertThat(second.opinion().enrolmentId()).isEqualTo(101L);
        assertThat(second.view().chosenRank()).isEqualTo(1);
        assertThat(second.signature().chosenPosition()).isEqualTo(SheetOrder.ranks(3, SEED).indexOf(1));
    }

    @Test
    @Verifies(value = {Clause.EXAMINER, Clause.SIGN_OFF}, refusal = true)
    void missingDispositionIsRefused() {
        sheet.dispose(0, Disposition.POSSIBLE, null);
        sheet.dispose(1, Disposition.EXCLUDED, null);
        assertThatThrownBy(() -> sheet.sign(new Opining(Conclusion.LIMITED_SUPPORT, 0, RATIONALE), NOW))
                .isInstanceOf(PolicyRefused.class).hasMessageContaining("1 has no disposition");
        assertThat(sheet.signed()).isFalse();
        assertThat(sheet.opinion()).isNull();
    }

    @Test
    @Verifies(value = Clause.SIGN_OFF, refusal = true)
    void conclusionAboutAnExcludedCandidateIsRefused() {
        List.of(0, 1, 2).forEach(p -> sheet.dispose(p, Disposition.EXCLUDED, null));
        assertThatThrownBy(() -> sheet.sign(new Opining(Conclusion.LIMITED_SUPPORT, 0, RATIONALE), NOW))
                .isInstanceOf(PolicyRefused.class);
        assertThatThrownBy(() -> sheet.sign(new Opining(Conclusion.LIMITED_SUPPORT, 7, RATIONALE), NOW))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> sheet.sign(new Opining(Conclusion.INCONCLUSIVE, null, "too short"), NOW))
                .isInstanceOf(PolicyRefused.class);
        sheet.sign(new Opining(Conclusion.INCONCLUSIVE, null, RATIONALE), NOW);
        assertThat(sheet.opinion()).isEqualTo(new Opinion(Conclusion.INCONCLUSIVE, null));
    }

    @Test
    void dispositionMayBeChangedUntilSignedAndNeverAfter() {
        sheet.dispose(0, Disposition.POSSIBLE, "first thought");
        sheet.dispose(0, Disposition.EXCLUDED, "second thought");
        assertThat(sheet.candidates().get(0).disposition()).isEqualTo(Disposition.EXCLUDED);
        Sheets.signed(sheet, 1);
        assertThatThrownBy(() -> sheet.dispose(0, Disposition.EXCLUDED, null)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> sheet.sign(new Opining(Conclusion.INCONCLUSIVE, null, RATIONALE), NOW))
                .isInstanceOf(Conflict.class);
        assertThat(sheet.candidates().get(0).disposition()).isEqualTo(Disposition.POSSIBLE);
    }

    @Test
    void searchThatListsNobodyIsExaminedToo() {
        Examination empty = new Examination(round, 2, new Signer(examiner("second")), List.of(),
                new Opening(NOW, SEED, 1));
        assertThatThrownBy(() -> empty.sign(new Opining(Conclusion.LIMITED_SUPPORT, null, RATIONALE), NOW))
                .isInstanceOf(PolicyRefused.class);
        empty.sign(new Opining(Conclusion.NOT_SUITABLE, null, RATIONALE), NOW);
        assertThat(empty.signature().intact()).isTrue();
    }

    @Test
    void dispositionNeedsAValueAndAPlace() {
        assertThatThrownBy(() -> sheet.dispose(0, null, null)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> sheet.dispose(3, Disposition.EXCLUDED, null)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> sheet.dispose(-1, Disposition.EXCLUDED, null)).isInstanceOf(Invalid.class);
    }
}
