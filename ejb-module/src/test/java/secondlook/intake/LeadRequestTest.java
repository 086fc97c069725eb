package secondlook.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import secondlook.engine.image.NotAStillImage;
import secondlook.policy.Attestations;
import secondlook.policy.CaseStatus;
import secondlook.policy.Contact;
import secondlook.policy.Offense;
import secondlook.policy.ProbeContent;
import secondlook.policy.RequestState;
import secondlook.shared.Conflict;

class LeadRequestTest {

    private static final Instant AT = Instant.parse("2026-05-04T12:00:00Z");

    private static LeadRequest request(String flag) {
        SubmitRequest given = Draft.good();
        return new LeadRequest(new LeadRequest.Admitted("id", new Investigation(given, Offense.ROBBERY),
                new Requester("reed", Requester.Outside.NONE, given.contact()),
                new Undertaking(given.attestations(), null, null, AT), "2022-12-16", flag, null, "payload", AT));
    }

    @Test
    void flaggedRequestIsSubmittedAndAnyOtherAccepted() {
        assertThat(request("wording").state()).isEqualTo(RequestState.SUBMITTED);
        assertThat(request(null).state()).isEqualTo(RequestState.ACCEPTED);
    }

    @Test
    void requestWithoutAttestationsOrContactCannotExist() {
        assertThatThrownBy(() -> new Undertaking(new Attestations(true, true, false), null, null, AT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Requester("reed", Requester.Outside.NONE,
                new Contact("Dana", null, null, null, null))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void requesterNeverSearchesOrExaminesAndTheExaminersDiffer() {
        LeadRequest request = request(null);
        assertThatThrownBy(() -> request.searchedBy("reed")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> request.examinedBy(1, "reed")).isInstanceOf(IllegalArgumentException.class);
        request.examinedBy(1, "ann");
        assertThatThrownBy(() -> request.examinedBy(2, "ann")).isInstanceOf(IllegalArgumentException.class);
        request.examinedBy(2, "ben");
    }

    @ParameterizedTest
    @EnumSource(value = RequestState.class, names = {"SIGNED_OFF", "LEAD_ISSUED", "CLOSED", "FROZEN", "SUBMITTED"})
    void stepThatIsNotOnTheRoadIsAConflict(RequestState far) {
        LeadRequest request = requestWithId();
        assertThatThrownBy(() -> request.advance(far, AT)).isInstanceOf(Conflict.class);
    }

    @Test
    void frozenRequestGoesOnWhereItWasAndNowhereElse() {
        LeadRequest request = requestWithId();
        request.advance(RequestState.SEARCHED, AT);
        request.freeze(AT);
        assertThatThrownBy(() -> request.advance(RequestState.FIRST_EXAMINED, AT)).isInstanceOf(Conflict.class);
        request.release(AT);
        assertThat(request.state()).isEqualTo(RequestState.SEARCHED);
        assertThatThrownBy(() -> request.release(AT)).isInstanceOf(Conflict.class);
    }

    @Test
    void frozenRequestMayBeWithdrawn() {
        LeadRequest request = requestWithId();
        request.freeze(AT);
        request.advance(RequestState.WITHDRAWN, AT);
        assertThat(request.state()).isEqualTo(RequestState.WITHDRAWN);
        assertThatThrownBy(() -> request.freeze(AT)).isInstanceOf(Conflict.class);
    }

    private static LeadRequest requestWithId() {
        LeadRequest request = request(null);
        try {
            var id = LeadRequest.class.getDeclaredField("id");
            id.setAccessible(true);
            id.set(request, 12L);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        assertThat(request.number()).isEqualTo("SL-2026-000012");
        return request;
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"C:\\cases\\still.jpg, still.jpg", "/tmp/a/b.png, b.png", "b.png, b.png",
        "' ', -"})
    void fileNameIsKeptWithoutItsFolders(String given, String kept) {
        assertThat(Probe.plainName(given)).isEqualTo(kept);
    }

    @ParameterizedTest
    @EnumSource(NotAStillImage.Reason.class)
    void whateverTheInspectorTurnsAwayIsNoStillImage(NotAStillImage.Reason reason) {
        assertThat(Admission.content(reason)).isNotEqualTo(ProbeContent.STILL_IMAGE);
    }

    @ParameterizedTest
    @EnumSource(RequestState.class)
    void everyStateSaysWhatComesNext(RequestState state) {
        assertThat(NextStep.of(state, CaseStatus.ACTIVE, List.of())).endsWith(".").hasSizeGreaterThan(20);
    }
}
