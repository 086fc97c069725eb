package secondlook.trail;

import java.security.MessageDigest;
import java.util.List;

/** Checks proofs against roots that the checker trusts, after RFC 9162 sections 2.1.3.2 and 2.1.4.2. */
public final class Proofs {

    private Proofs() {
    }

    /** Whether the leaf is entry {@code index}, from 0, of the tree with that size and root. */
    public static boolean included(byte[] leafHash, long index, long size, List<byte[]> proof, byte[] root) {
        if (index < 0 || index >= size || !sound(proof)) {
            return false;
        }
        long fn = index;
        long sn = size - 1;
        byte[] hash = leafHash;
        for (byte[] sibling : proof) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                hash = Hashes.node(sibling, hash);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                hash = Hashes.node(hash, sibling);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && MessageDigest.isEqual(hash, root);
    }

    /** Whether the tree of size {@code to} begins with the whole tree of size {@code from}. */
    public static boolean consistent(Size from, Size to, List<byte[]> proof) {
        if (from.size() < 1 || from.size() > to.size() || !sound(proof)) {
            return false;
        }
        if (from.size() == to.size()) {
            return proof.isEmpty() && MessageDigest.isEqual(from.root(), to.root());
        }
        boolean power = Long.bitCount(from.size()) == 1;
        if (!power && proof.isEmpty()) {
            return false;
        }
        byte[] first = power ? from.root() : proof.get(0);
        return climbs(from, to, first, power ? proof : proof.subList(1, proof.size()));
    }

    private static boolean climbs(Size from, Size to, byte[] first, List<byte[]> rest) {
        long fn = from.size() - 1;
        long sn = to.size() - 1;
        int skip = Long.numberOfTrailingZeros(~fn);
        fn >>= skip;
        sn >>= skip;
        byte[] fr = first;
        byte[] sr = first;
        for (byte[] hash : rest) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                fr = Hashes.node(hash, fr);
                sr = Hashes.node(hash, sr);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                sr = Hashes.node(sr, hash);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && MessageDigest.isEqual(fr, from.root()) && MessageDigest.isEqual(sr, to.root());
    }

    private static boolean sound(List<byte[]> proof) {
        return proof.size() <= Long.SIZE && proof.stream().allMatch(hash -> hash.length == Hashes.LENGTH);
    }

    /** A tree as a checkpoint states it: how many entries, and the root over them. */
    public record Size(long size, byte[] root) {
    }
}
