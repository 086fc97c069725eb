package secondlook.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The eight leaves and their figures are those that every Certificate Transparency log is tested with. */
class TreeTest {

    private static final int LARGEST = 520;
    private static final String[] LEAVES = {"", "00", "10", "2021", "3031", "40414243", "5051525354555657",
        "606162636465666768696a6b6c6d6e6f"};
    private static final String[] ROOTS = {
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};

    private static byte[] leaf(int number) {
        return Hashes.leaf(("entry " + number).getBytes(StandardCharsets.UTF_8));
    }

    private static Levels levels(int size) {
        Levels levels = new Levels();
        for (int i = 0; i < size; i++) {
            levels.add(leaf(i));
        }
        return levels;
    }

    /** The root by its definition in RFC 9162, section 2.1.1. */
    private static byte[] defined(int from, int to) {
        if (to - from == 1) {
            return leaf(from);
        }
        int middle = from + Integer.highestOneBit(to - from - 1);
        return Hashes.node(defined(from, middle), defined(middle, to));
    }

    @Test
    void rootsAreThoseThatEveryLogGives() {
        Levels levels = new Levels();
        for (int i = 0; i < LEAVES.length; i++) {
            levels.add(Hashes.leaf(HexFormat.of().parseHex(LEAVES[i])));
            assertThat(HexFormat.of().formatHex(new Tree(levels).root(i + 1L))).isEqualTo(ROOTS[i]);
        }
        assertThat(HexFormat.of().formatHex(new Tree(levels).root(0)))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void everyEntryOfEverySizeIsProvedIncluded() {
        Tree tree = new Tree(levels(LARGEST));
        for (int size = 1; size <= LARGEST; size++) {
            byte[] root = tree.root(size);
            assertThat(root).isEqualTo(defined(0, size));
            for (int index = 0; index < size; index++) {
                List<byte[]> proof = tree.inclusion(index, size);
                if (!Proofs.included(leaf(index), index, size, proof, root)
                        || Proofs.included(leaf(index + 1), index, size, proof, root)) {
                    throw new AssertionError("entry " + index + " of " + size);
                }
            }
        }
    }

    @Test
    void everyPairOfSizesIsProvedConsistent() {
        Tree tree = new Tree(levels(LARGEST));
        for (int to = 1; to <= LARGEST; to++) {
            Proofs.Size larger = new Proofs.Size(to, tree.root(to));
            for (int from = 1; from <= to; from++) {
                List<byte[]> proof = tree.consistency(from, to);
                boolean holds = Proofs.consistent(new Proofs.Size(from, tree.root(from)), larger, proof);
                boolean deceived = Proofs.consistent(new Proofs.Size(from, leaf(-1)), larger, proof);
                if (!holds || deceived) {
                    throw new AssertionError("from " + from + " to " + to);
                }
            }
        }
    }

    @Test
    void hundredThousandChangedProofsAreRefused() {
        Tree tree = new Tree(levels(LARGEST));
        Random random = new Random(20261128);
        for (int n = 0; n < 50_000; n++) {
            int size = 2 + random.nextInt(LARGEST - 1);
            int index = random.nextInt(size);
            List<byte[]> proof = change(tree.inclusion(index, size), random);
            assertThat(Proofs.included(leaf(index), index, size, proof, tree.root(size))).isFalse();
            int from = 1 + random.nextInt(size - 1);
            List<byte[]> chain = change(tree.consistency(from, size), random);
            assertThat(Proofs.consistent(new Proofs.Size(from, tree.root(from)),
                    new Proofs.Size(size, tree.root(size)), chain)).isFalse();
        }
    }

    /** One bit turned, a hash left out, doubled, added, cut short, or two different ones exchanged. */
    private static List<byte[]> change(List<byte[]> sound, Random random) {
        List<byte[]> proof = new ArrayList<>(sound);
        int place = random.nextInt(proof.size());
        switch (random.nextInt(proof.size() > 1 ? 6 : 5)) {
            case 0 -> {
                byte[] hash = proof.get(place).clone();
                hash[random.nextInt(hash.length)] ^= (byte) (1 << random.nextInt(8));
                proof.set(place, hash);
            }
            case 1 -> proof.remove(place);
            case 2 -> proof.add(place, proof.get(place));
            case 3 -> proof.add(leaf(random.nextInt()));
            case 4 -> proof.set(place, Arrays.copyOf(proof.get(place), random.nextInt(Hashes.LENGTH)));
            default -> Collections.swap(proof, place, (place + 1) % proof.size());
        }
        return proof;
    }

    @Test
    void proofsForAnotherPlaceOrSizeAreRefused() {
        Tree tree = new Tree(levels(LARGEST));
        byte[] root = tree.root(300);
        List<byte[]> proof = tree.inclusion(77, 300);

        assertThat(Proofs.included(leaf(77), 77, 300, proof, root)).isTrue();
        assertThat(Proofs.included(leaf(77), 76, 300, proof, root)).isFalse();
        assertThat(Proofs.included(leaf(77), 77, 77, proof, root)).isFalse();
        assertThat(Proofs.included(leaf(77), -1, 300, proof, root)).isFalse();
        assertThatThrownBy(() -> tree.inclusion(300, 300)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.consistency(0, 300)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void proofOfOneInAMillionIsAtMostSevenHundredBytes() {
        Nodes nodes = (level, index) -> Hashes.leaf((level + " " + index).getBytes(StandardCharsets.UTF_8));
        int longest = 0;
        for (long index = 0; index < 1_000_000; index += 997) {
            longest = Math.max(longest, new Tree(nodes).inclusion(index, 1_000_000).size() * Hashes.LENGTH);
        }
        assertThat(longest).isEqualTo(640);
    }

    @Test
    void tilesGiveTheSameTreeAsLevels() {
        int size = 256 * 3 + 41;
        Levels levels = levels(size);
        Tree tiled = new Tree(Tiles.nodes((level, index) -> {
            int width = (int) Math.min(Tiles.WIDTH, (size >> Tiles.HEIGHT * level) - index * Tiles.WIDTH);
            byte[] tile = new byte[width * Hashes.LENGTH];
            for (int i = 0; i < width; i++) {
                System.arraycopy(levels.at(level * Tiles.HEIGHT, index * Tiles.WIDTH + i), 0, tile,
                        i * Hashes.LENGTH, Hashes.LENGTH);
            }
            return tile;
        }));
        assertThat(tiled.root(size)).isEqualTo(new Tree(levels).root(size));
        assertThat(tiled.inclusion(700, size)).usingElementComparator(Arrays::compare)
                .isEqualTo(new Tree(levels).inclusion(700, size));
    }

    @Test
    void tilesHaveTheirPathsInGroupsOfThreeDigits() {
        assertThat(Tiles.path(0, 1_234_067, 256)).isEqualTo("tile/0/x001/x234/067");
        assertThat(Tiles.path(1, 0, 12)).isEqualTo("tile/1/000.p/12");
        assertThat(Tiles.entries(5, 256)).isEqualTo("tile/entries/005");
    }
}
