package secondlook.trail;

import java.security.DigestException;
import java.security.MessageDigest;
import java.util.Arrays;

/** The root over neighbouring hashes that lie in one array, after RFC 9162 section 2.1.1. */
final class Range {

    private Range() {
    }

    static byte[] root(byte[] hashes, int from, int to, MessageDigest digest) {
        byte[] work = Arrays.copyOfRange(hashes, from * Hashes.LENGTH, to * Hashes.LENGTH);
        int count = to - from;
        try {
            while (count > 1) {
                int pairs = count / 2;
                for (int i = 0; i < pairs; i++) {
                    digest.update((byte) 1);
                    digest.update(work, 2 * i * Hashes.LENGTH, 2 * Hashes.LENGTH);
                    digest.digest(work, i * Hashes.LENGTH, Hashes.LENGTH);
                }
                if (count % 2 == 1) {
                    System.arraycopy(work, (count - 1) * Hashes.LENGTH, work, pairs * Hashes.LENGTH, Hashes.LENGTH);
                }
                count = pairs + count % 2;
            }
        } catch (DigestException e) {
            throw new IllegalStateException(e);
        }
        return Arrays.copyOf(work, Hashes.LENGTH);
    }
}
