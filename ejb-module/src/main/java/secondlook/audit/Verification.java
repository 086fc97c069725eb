package secondlook.audit;

/** What checking the chain found; firstBad is null when every entry holds. */
public record Verification(long entries, Long firstBad, String finding, String headHash) {
}
