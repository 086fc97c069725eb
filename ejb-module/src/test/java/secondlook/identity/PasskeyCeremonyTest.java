package secondlook.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import secondlook.policy.Role;
import secondlook.shared.Invalid;

class PasskeyCeremonyTest {

    private static final String ADDRESS = "https://look.example.org:8443";
    private static final String HOST = "look.example.org";

    private final PasskeyCeremony ceremony = new PasskeyCeremony(ADDRESS, null);
    private SoftwareKey device;
    private EnrolledKey enrolled;

    @BeforeEach
    void enrol() throws Exception {
        device = new SoftwareKey();
        String challenge = ceremony.challenge();
        enrolled = ceremony.enrolled(device.enrol(challenge, ADDRESS, HOST), challenge);
    }

    @Test
    void enrolledKeySigns() throws Exception {
        String challenge = ceremony.challenge();
        String answer = device.sign(challenge, ADDRESS, HOST);

        assertThat(ceremony.credentialId(answer)).contains(device.credentialId());
        assertThat(ceremony.signed(answer, challenge, enrolled)).contains(1L);
    }

    @Test
    void answerToAnotherChallengeIsRefused() throws Exception {
        String answer = device.sign(ceremony.challenge(), ADDRESS, HOST);

        assertThat(ceremony.signed(answer, ceremony.challenge(), enrolled)).isEmpty();
    }

    @Test
    void answerGivenToAnotherSiteIsRefused() throws Exception {
        String challenge = ceremony.challenge();

        assertThat(ceremony.signed(device.sign(challenge, "https://look.example.com:8443", HOST), challenge,
                enrolled)).isEmpty();
        assertThat(ceremony.signed(device.sign(challenge, ADDRESS, "look.example.com"), challenge, enrolled))
                .isEmpty();
    }

    @Test
    void answerOfAnotherKeyIsRefused() throws Exception {
        String challenge = ceremony.challenge();

        assertThat(ceremony.signed(new SoftwareKey().sign(challenge, ADDRESS, HOST), challenge, enrolled)).isEmpty();
    }

    @Test
    void deviceThatDidNotCheckItsOwnerIsRefused() throws Exception {
        String challenge = ceremony.challenge();
        String answer = device.sign(challenge, ADDRESS, HOST, SoftwareKey.PRESENT_ONLY);
        String enrolment = new SoftwareKey().enrol(challenge, ADDRESS, HOST, SoftwareKey.PRESENT_ONLY);

        assertThat(ceremony.signed(answer, challenge, enrolled)).isEmpty();
        assertThatThrownBy(() -> ceremony.enrolled(enrolment, challenge)).isInstanceOf(Invalid.class);
    }

    @Test
    void counterIsToldWhateverItWasBefore() throws Exception {
        String first = ceremony.challenge();
        assertThat(ceremony.signed(device.sign(first, ADDRESS, HOST), first, enrolled)).contains(1L);
        device.turnBack();
        String second = ceremony.challenge();

        assertThat(ceremony.signed(device.sign(second, ADDRESS, HOST), second, new EnrolledKey(enrolled.credentialId(),
                enrolled.credentialData(), 1, enrolled.copyable()))).contains(1L);
    }

    @Test
    void passkeysMayBeBoundToThePartOfTheNameThatIsConfigured() throws Exception {
        PasskeyCeremony wide = new PasskeyCeremony(Optional.of("https://other.example.org"), Optional.of(ADDRESS),
                Optional.of("example.org"));
        String challenge = wide.challenge();

        EnrolledKey key = wide.enrolled(device.enrol(challenge, ADDRESS, "example.org"), challenge);
        assertThat(wide.signed(device.sign(challenge, ADDRESS, "example.org"), challenge, key)).isPresent();
        assertThat(wide.signed(device.sign(challenge, ADDRESS, HOST), challenge, key)).isEmpty();
        assertThat(wide.signed(device.sign(challenge, "https://other.example.org", "example.org"), challenge, key))
                .isEmpty();
    }

    @Test
    void addressOfTheSystemServesWhereNothingElseIsConfigured() throws Exception {
        PasskeyCeremony plain = new PasskeyCeremony(Optional.of(ADDRESS), Optional.empty(), Optional.of(" "));
        String challenge = plain.challenge();

        assertThat(plain.enrolled(device.enrol(challenge, ADDRESS, HOST), challenge)).isNotNull();
    }

    @Test
    void enrolmentForAnotherChallengeOrSiteOrOfNonsenseIsRefusedWithAdvice() throws Exception {
        String challenge = ceremony.challenge();

        for (String answer : List.of(device.enrol(ceremony.challenge(), ADDRESS, HOST),
                device.enrol(challenge, "https://elsewhere.org", HOST), "{}", "nonsense", "")) {
            assertThatThrownBy(() -> ceremony.enrolled(answer, challenge)).isInstanceOf(Invalid.class)
                    .hasMessageContaining("Open the page again");
        }
    }

    @Test
    void nonsenseIsNoAnswer() {
        for (String answer : List.of("{}", "nonsense", "", "123456", "{\"id\":1,\"response\":{}}")) {
            assertThat(ceremony.credentialId(answer)).isEmpty();
            assertThat(ceremony.signed(answer, ceremony.challenge(), enrolled)).isEmpty();
        }
    }

    @Test
    void optionsNameTheHostAndTheKeysAndAskForVerification() throws Exception {
        SignedIn who = new SignedIn("dlee", "Dana Lee", "CIU", Role.EXAMINER);
        JsonNode creation = new ObjectMapper().readTree(ceremony.creation(who, List.of(enrolled), "c1"));
        JsonNode request = new ObjectMapper().readTree(ceremony.request(List.of(enrolled), "c2"));

        assertThat(creation.at("/rp/id").asText()).isEqualTo(HOST);
        assertThat(creation.at("/challenge").asText()).isEqualTo("c1");
        assertThat(creation.at("/excludeCredentials/0/id").asText()).isEqualTo(enrolled.credentialId());
        assertThat(creation.at("/authenticatorSelection/userVerification").asText()).isEqualTo("required");
        assertThat(creation.at("/user/id").asText()).doesNotContain("dlee");
        assertThat(request.at("/rpId").asText()).isEqualTo(HOST);
        assertThat(request.at("/allowCredentials/0/id").asText()).isEqualTo(enrolled.credentialId());
        assertThat(request.at("/userVerification").asText()).isEqualTo("required");
    }
}
