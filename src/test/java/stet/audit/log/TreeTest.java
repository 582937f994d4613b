package stet.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreeTest {
    private static final HexFormat HEX = HexFormat.of();

    /** The inputs of the test vectors of Certificate Transparency's reference implementation. */
    private static final List<String> INPUTS =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void theRootsAreThoseOfCertificateTransparency(int size, String root) {
        var leaves = INPUTS.stream()
                .map(input -> Digest.of(new byte[] {0}, HEX.parseHex(input)))
                .toList();
        assertThat(new Tree(kept(leaves)).root(size)).isEqualTo(Digest.ofHex(root));
        var growing = new GrowingTree();
        leaves.subList(0, size).forEach(growing::add);
        assertThat(growing.root()).isEqualTo(Digest.ofHex(root));
    }

    @Test
    void everyLeafOfEveryTreeIsProvenToBeWhereItIsAndNowhereElse() {
        var leaves = leaves(40);
        var tree = new Tree(kept(leaves));
        for (int size = 1; size <= leaves.size(); size++) {
            var root = tree.root(size);
            for (int place = 0; place < size; place++) {
                var path = tree.inclusion(place, size);
                assertThat(Proof.includes(path, leaves.get(place), place, size, root))
                        .isTrue();
                assertThat(Proof.includes(path, leaves.get((place + 1) % 40), place, size, root))
                        .isFalse();
                if (size > 1) {
                    assertThat(Proof.includes(path, leaves.get(place), (place + 1) % size, size, root))
                            .isFalse();
                    assertThat(Proof.includes(path.subList(1, path.size()), leaves.get(place), place, size, root))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void everyTreeIsProvenToContinueEverySmallerOneAndNoOther() {
        var leaves = leaves(40);
        var tree = new Tree(kept(leaves));
        var bent = new ArrayList<>(leaves);
        bent.set(3, leaves.get(4));
        var bentTree = new Tree(kept(bent));
        for (int second = 1; second <= leaves.size(); second++) {
            for (int first = 1; first <= second; first++) {
                var path = tree.consistency(first, second);
                assertThat(Proof.continues(path, first, tree.root(first), second, tree.root(second)))
                        .isTrue();
                if (first > 3) {
                    assertThat(Proof.continues(path, first, bentTree.root(first), second, tree.root(second)))
                            .isFalse();
                    assertThat(Proof.continues(path, first, tree.root(first), second, bentTree.root(second)))
                            .isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {255, 256, 257, 1_000, 65_536 + 300})
    void theTreeOfKeptNodesIsTheTreeThatGrew(int size) {
        var leaves = leaves(size);
        var growing = new GrowingTree();
        leaves.forEach(growing::add);
        var tree = new Tree(kept(leaves));
        assertThat(tree.root(size)).isEqualTo(growing.root());
        for (int place : List.of(0, size / 2, size - 1)) {
            assertThat(Proof.includes(tree.inclusion(place, size), leaves.get(place), place, size, growing.root()))
                    .isTrue();
        }
        assertThat(Proof.continues(
                        tree.consistency(size / 3, size), size / 3, tree.root(size / 3), size, growing.root()))
                .isTrue();
    }

    @Test
    void aProofOfWhatCannotBeIsNone() {
        var leaves = leaves(6);
        var tree = new Tree(kept(leaves));
        var path = tree.inclusion(0, 1);
        assertThat(Proof.includes(path, leaves.get(0), -1, 1, tree.root(1))).isFalse();
        assertThat(Proof.includes(path, leaves.get(0), 1, 1, tree.root(1))).isFalse();
        assertThat(Proof.includes(and(path, leaves.get(1)), leaves.get(0), 0, 1, tree.root(1)))
                .isFalse();
        var onwards = tree.consistency(3, 6);
        assertThat(Proof.continues(onwards, 0, tree.root(3), 6, tree.root(6))).isFalse();
        assertThat(Proof.continues(onwards, 6, tree.root(6), 3, tree.root(3))).isFalse();
        assertThat(Proof.continues(List.of(), 3, tree.root(3), 6, tree.root(6))).isFalse();
        assertThat(Proof.continues(and(onwards, leaves.get(1)), 3, tree.root(3), 6, tree.root(6)))
                .isFalse();
        assertThat(Proof.continues(onwards, 6, tree.root(6), 6, tree.root(6))).isFalse();
        assertThat(Proof.continues(List.of(), 6, tree.root(5), 6, tree.root(6))).isFalse();
    }

    private static List<Digest> and(List<Digest> path, Digest more) {
        return Stream.concat(path.stream(), Stream.of(more)).toList();
    }

    @Test
    void aPlaceThatTheTreeHasNotIsRefused() {
        var tree = new Tree(kept(leaves(3)));
        assertThatThrownBy(() -> tree.inclusion(3, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.consistency(0, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.consistency(4, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Digest> leaves(int count) {
        var random = new Random(count);
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    var bytes = new byte[Digest.LENGTH];
                    random.nextBytes(bytes);
                    return Tree.leaf(new Digest(bytes));
                })
                .toList();
    }

    /** As a store keeps them: leaves, and the root of every 256 of the level below. */
    private static Nodes kept(List<Digest> leaves) {
        var levels = new ArrayList<List<Digest>>(List.of(leaves));
        while (levels.get(levels.size() - 1).size() >= Nodes.WIDTH) {
            var below = levels.get(levels.size() - 1);
            levels.add(IntStream.range(0, below.size() / Nodes.WIDTH)
                    .mapToObj(i -> Tree.over(below.subList(i * Nodes.WIDTH, (i + 1) * Nodes.WIDTH)))
                    .toList());
        }
        return (level, from, count) -> levels.get(level).subList((int) from, (int) from + count);
    }
}
