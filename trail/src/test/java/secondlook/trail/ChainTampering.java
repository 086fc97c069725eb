package secondlook.trail;

import java.util.Base64;
import java.util.stream.IntStream;

/** Ranges: the chain in front of them, the links after them and the checkpoint they lead to. */
final class ChainTampering extends TamperCases {

    private static final String CHAIN = "chain";

    @Override
    void fill() {
        range(1, 1, 200);
        range(1, 600, 600);
        range(2, 199, 200);
        range(200, 200, 200);
        range(201, 257, 300);
        range(254, 258, 300);
        range(299, 301, 600);
        range(301, 301, 600);
        range(600, 600, 600);
        anotherChainSigned();
    }

    private void range(int from, int to, int end) {
        Parts sound = log.selection(log.range(from, to), IntStream.rangeClosed(from, to).boxed().toList());
        String of = " of " + from + " to " + to;
        String broken = "CHAIN entry " + from + " evidence SIGNATURE";
        String form = "UNREADABLE entry 0 evidence TREE";
        expect("chain" + of + " removed", sound.copy().remove(CHAIN), "UNPROVEN entry " + from + " evidence TREE");
        expect("chain in front" + of + " changed", sound.copy().edit(CHAIN, text -> text.replaceFirst("before ....",
                "before AAAA")), broken);
        expect("chain" + of + " is garbage", sound.copy().set(CHAIN, "garbage\n"), form);
        expect("chain" + of + " has another form", sound.copy().edit(CHAIN, text -> text + "\n"), form);
        expect("end" + of + " is unsigned", sound.copy().edit(CHAIN, text -> text.replace("to " + end + "\n",
                "to " + (end + 1) + "\n") + Base64.getEncoder().encodeToString(new byte[32]) + "\n"),
                "UNPROVEN entry " + from + " evidence SIGNATURE");
        expect("a link is said to be missing" + of, sound.copy().edit(CHAIN, text -> text.replace("to " + end,
                "to " + (end + 1))), form);
        if (to < end) {
            int firstUnsound = from <= 300 && to >= 300 ? 301 : from <= 200 && to >= 200 ? 201 : from;
            String sounder = "CHAIN entry " + firstUnsound + " evidence SIGNATURE";
            expect("first link after" + of + " changed", sound.copy().edit(CHAIN, text -> text.replaceFirst(
                    "(?s)(to \\d+\n)....", "$1AAAA")), sounder);
            expect("last link after" + of + " removed", sound.copy().edit(CHAIN, text -> text.substring(0,
                    text.lastIndexOf('\n', text.length() - 2) + 1)), form);
        }
    }

    /** The log's key signed a chain that is not that of the entries. */
    private void anotherChainSigned() {
        Checkpoint read = Checkpoint.parse(log.checkpoint(300).text());
        Note other = Note.signed(new Checkpoint(read.origin(), 300, read.root(), Hashes.empty(), read.at()).text(),
                log.log);
        expect("another chain was signed within a range", log.selection(log.range(150, 400),
                IntStream.rangeClosed(150, 400).boxed().toList()).set("checkpoints/300", other.toString()),
                "CHAIN entry 201 evidence SIGNATURE");
    }
}
