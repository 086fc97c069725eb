package secondlook.trail;

import java.util.List;

/**
 * What a verification found.
 *
 * @param findings the first is the one that the verdict names; none when everything holds
 * @param facts what was checked, in words
 * @param warnings what the reader must know to rely on it
 */
public record Verdict(List<Finding> findings, List<String> facts, List<String> warnings) {

    public boolean holds() {
        return findings.isEmpty();
    }
}
