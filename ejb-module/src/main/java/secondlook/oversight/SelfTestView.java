package secondlook.oversight;

import java.time.Instant;
import secondlook.engine.accuracy.Proportion;

/**
 * One accuracy self-test as the Board sees it; {@link SelfTestReport} says what the figures are. Their 95 % intervals
 * follow from the counts.
 */
public record SelfTestView(String recordSha256, Instant at, String pack, String templateVersion, int images, int people,
                           Proportion faceless, Proportion missed, Proportion accepted, Double acceptScore) {
}
