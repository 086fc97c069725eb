package secondlook.oversight;

import java.util.List;
import java.util.Map;
import secondlook.policy.RequestState;

/** Anonymous counts since the first request; refusedByClause holds the refusals at intake, selfTests the newest. */
public record Totals(long received, long refused, Map<String, Long> refusedByClause,
                     Map<RequestState, Long> byState, long leads, long withoutCandidate, long pending,
                     List<SelfTestView> selfTests) {
}
