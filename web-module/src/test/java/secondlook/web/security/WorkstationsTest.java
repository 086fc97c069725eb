package secondlook.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkstationsTest {

    private final Workstations workstations = new Workstations(
            List.of("10.20.0.0/15", "10.30.1.7=CIU desk 7", "2001:db8::/33", "::1/128"));

    @ParameterizedTest
    @ValueSource(strings = {"10.20.0.1", "10.21.255.255", "2001:db8:7fff::1", "::1", "0:0:0:0:0:0:0:1"})
    void addressWithinARegisteredNetworkIsAWorkstation(String address) {
        assertThat(workstations.at(address)).isEqualTo("workstation " + address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.22.0.0", "10.19.255.255", "10.30.1.8", "2001:db8:8000::1", "::2", "127.0.0.1"})
    void anyOtherAddressIsNone(String address) {
        assertThat(workstations.at(address)).isNull();
    }

    @Test
    void namedWorkstationHasItsName() {
        assertThat(workstations.at("10.30.1.7")).isEqualTo("CIU desk 7");
    }

    @Test
    void zoneOfALinkLocalAddressIsNoPartOfIt() {
        assertThat(new Workstations(List.of("fe80::/10")).at("fe80::1%eth0")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk7.example.gov/32", "10.0.0.0/33", "10.0.0.0/-1", "", "10.0.0"})
    void malformedNetworkStopsTheStart(String entry) {
        assertThatThrownBy(() -> new Workstations(List.of(entry))).isInstanceOf(IllegalArgumentException.class);
    }
}
