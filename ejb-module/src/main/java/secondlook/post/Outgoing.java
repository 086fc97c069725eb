package secondlook.post;

/**
 * A letter that was taken for one attempt.
 *
 * @param attempt counted from 1
 */
record Outgoing(long letter, int attempt, String reference, String to, byte[] message) {
}
