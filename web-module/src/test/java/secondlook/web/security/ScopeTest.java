package secondlook.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScopeTest {

    @Test
    void everythingIsGrantedWhenNothingIsNamed() {
        assertThat(Scope.granted(null)).contains("requests.read requests.write");
        assertThat(Scope.granted(" ")).contains("requests.read requests.write");
    }

    @Test
    void lessIsGrantedWhenLessIsNamed() {
        assertThat(Scope.granted("requests.read requests.read")).contains("requests.read");
    }

    @Test
    void unknownScopeIsNotGranted() {
        assertThat(Scope.granted("requests.read admin")).isEmpty();
    }

    @Test
    void readingTokenReadsAndDoesNotWrite() {
        assertThat(Scope.allows("requests.read", "GET")).isTrue();
        assertThat(Scope.allows("requests.read", "POST")).isFalse();
        assertThat(Scope.allows("requests.read", "DELETE")).isFalse();
    }

    @Test
    void tokenWithoutScopeIsGoodForNothing() {
        assertThat(Scope.allows(null, "GET")).isFalse();
        assertThat(Scope.allows("", "POST")).isFalse();
    }
}
