package secondlook.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static secondlook.policy.DecisionAssert.allowed;
import static secondlook.policy.DecisionAssert.refused;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HookPolicyTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://hooks.police.example.gov/second-look", "https://hooks.example.gov:8443/?a=b",
        "https://[2600:1f18::1]/x"})
    @Verifies(value = Clause.SECURITY, refusal = false)
    void addressOfAProgramOverTlsIsAllowed(String url) {
        allowed(HookPolicy.url(url, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://hooks.police.example.gov/", "ftp://hooks.example.gov/", "//hooks.example.gov/",
        "https://user:word@hooks.example.gov/", "https://hooks.example.gov/#part", "https:///x", "not an address",
        "https://hooks.example.gov/a b", "javascript:alert(1)", "", "http://localhost:9000/"})
    @Verifies(value = Clause.SECURITY, refusal = true)
    void otherAddressesAreRefused(String url) {
        refused(HookPolicy.url(url, false), Clause.SECURITY);
    }

    @Test
    @Verifies(value = Clause.SECURITY, refusal = false)
    void programOnTheSameMachineIsAllowedWhereTheOperatorSaysSo() throws UnknownHostException {
        allowed(HookPolicy.url("http://localhost:9000/", true));
        allowed(HookPolicy.address(InetAddress.getByName("127.0.0.1"), true));
        refused(HookPolicy.url("http://hooks.example.gov/", true), Clause.SECURITY);
        refused(HookPolicy.address(InetAddress.getByName("10.0.0.1"), true), Clause.SECURITY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "0.0.0.0", "10.1.2.3", "100.64.0.1", "100.127.255.255", "169.254.169.254",
        "172.16.0.1", "172.31.255.255", "192.0.0.8", "192.168.1.1", "198.19.0.1", "224.0.0.1", "255.255.255.255", "::1",
        "::", "fe80::1", "fc00::1", "fd12::1", "ff02::1", "::ffff:10.0.0.1", "64:ff9b::a00:1", "2002:a00:1::",
        "2001:0:1::1", "2001:db8::1", "3fff::1"})
    @Verifies(value = Clause.SECURITY, refusal = true)
    void addressWithinOrOfNobodyIsRefused(String address) throws UnknownHostException {
        refused(HookPolicy.address(InetAddress.getByName(address), false), Clause.SECURITY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "100.63.255.255", "100.128.0.0", "172.15.0.1", "172.32.0.1", "169.253.0.1",
        "192.167.1.1", "198.20.0.1", "223.255.255.255", "2600:1f18::1", "2001:4860:4860::8888"})
    @Verifies(value = Clause.SECURITY, refusal = false)
    void publicAddressIsAllowed(String address) throws UnknownHostException {
        allowed(HookPolicy.address(InetAddress.getByName(address), false));
    }

    @Test
    void pausesGrowFromFiveSecondsToADayAndEndAfterThreeDays() {
        List<Duration> pauses = IntStream.rangeClosed(1, 10).mapToObj(n -> HookPolicy.pause(n, HookLimits.RULE))
                .flatMap(Optional::stream).toList();
        assertThat(pauses).startsWith(Duration.ofSeconds(5), Duration.ofSeconds(25), Duration.ofSeconds(125))
                .endsWith(Duration.ofHours(24), Duration.ofHours(24)).hasSize(9);
        assertThat(pauses.stream().reduce(Duration.ZERO, Duration::plus)).isBetween(Duration.ofHours(72),
                Duration.ofHours(80));
        assertThat(HookPolicy.pause(10, HookLimits.RULE)).isEmpty();
    }

    @Test
    @Verifies(value = Clause.AGENCY_SUSPENSION, refusal = true)
    void nothingButTheNoticeLeavesDuringASuspension() {
        refused(HookPolicy.send(true, false), Clause.AGENCY_SUSPENSION);
    }

    @Test
    @Verifies(value = Clause.AGENCY_SUSPENSION, refusal = false)
    void noticeOfTheSuspensionLeavesAndEverythingOfAnAgencyInCompliance() {
        allowed(HookPolicy.send(true, true));
        allowed(HookPolicy.send(false, false));
    }
}
