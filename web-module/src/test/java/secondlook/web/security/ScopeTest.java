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

    private static final String REQUESTS = "/api/v1/requests";
    private static final String ONE = REQUESTS + "/4711";

    @Test
    void readingTokenReadsAndDoesNotWrite() {
        assertThat(Scope.allows("requests.read", "GET", REQUESTS)).isTrue();
        assertThat(Scope.allows("requests.read", "POST", REQUESTS)).isFalse();
        assertThat(Scope.allows("requests.read", "DELETE", ONE)).isFalse();
    }

    @Test
    void narrowTokenDoesItsOneThingAlone() {
        assertThat(Scope.allows("requests.submit", "POST", REQUESTS)).isTrue();
        assertThat(Scope.allows("requests.submit", "DELETE", ONE)).isFalse();
        assertThat(Scope.allows("requests.submit", "GET", ONE)).isFalse();
        assertThat(Scope.allows("requests.submit", "POST", ONE + "/acknowledgement")).isFalse();
        assertThat(Scope.allows("requests.withdraw", "DELETE", ONE)).isTrue();
        assertThat(Scope.allows("requests.withdraw", "POST", REQUESTS)).isFalse();
        assertThat(Scope.needed("DELETE", ONE)).isEqualTo("requests.withdraw");
    }

    @Test
    void writingTokenDoesEverythingButReading() {
        assertThat(Scope.allows("requests.write", "POST", REQUESTS)).isTrue();
        assertThat(Scope.allows("requests.write", "DELETE", ONE)).isTrue();
        assertThat(Scope.allows("requests.write", "PATCH", ONE)).isTrue();
        assertThat(Scope.allows("requests.write", "GET", ONE)).isFalse();
    }

    @Test
    void bookingTokenHandsInBookingsAlone() {
        assertThat(Scope.allows("bookings.write", "POST", "/api/v1/gallery/bookings")).isTrue();
        assertThat(Scope.allows("bookings.write", "POST", REQUESTS)).isFalse();
    }

    @Test
    void tokenWithoutScopeIsGoodForNothing() {
        assertThat(Scope.allows(null, "GET", REQUESTS)).isFalse();
        assertThat(Scope.allows("", "POST", REQUESTS)).isFalse();
    }
}
