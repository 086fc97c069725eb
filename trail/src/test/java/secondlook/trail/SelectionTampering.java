package secondlook.trail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** Chosen entries with their proofs: every field, proofs, lines, and the checkpoints' consistency. */
final class SelectionTampering extends TamperCases {

    private static final String ENTRIES = "entries.jsonl";

    private final Parts byCase = log.selection(Selection.by("case"), List.of(7, 256, 257, 600));
    private final Parts range = log.selection(log.range(254, 258), List.of(254, 255, 256, 257, 258));

    @Override
    void fill() {
        int[] chosen = {7, 256, 257, 600};
        for (int i = 0; i < chosen.length; i++) {
            int line = i;
            for (String field : List.of("matching.search", "EXAMINER", "request/", "abab", "c-", "ALLOWED")) {
                expect(field + " of " + chosen[i] + " changed", lines(byCase, all -> all.set(line,
                        all.get(line).replaceFirst(field.equals("abab") ? "abab\\\\\"" : field, switch (field) {
                            case "ALLOWED" -> "DENIED";
                            case "abab" -> "abac\\\\\"";
                            default -> field + "0";
                        }))), "CHANGED entry " + chosen[i] + " evidence TREE");
            }
            expect("number inside " + chosen[i] + " changed", lines(byCase, all -> all.set(line,
                    all.get(line).replace("{\\\"seq\\\":" + chosen[line], "{\\\"seq\\\":9" + chosen[line]))),
                    "CHANGED entry " + chosen[i] + " evidence ENTRY");
            expect("proof of " + chosen[i] + " changed", lines(byCase, all -> all.set(line, all.get(line)
                    .replaceFirst("\"proof\":\\[\"...", "\"proof\":[\"AAA"))), "CHANGED entry " + chosen[i]
                    + " evidence TREE");
            expect("proof of " + chosen[i] + " removed", lines(byCase, all -> all.set(line, all.get(line)
                    .replaceFirst("\"proof\":\\[[^]]*]", "\"proof\":[]"))), "CHANGED entry " + chosen[i]
                    + " evidence TREE");
            for (String field : List.of("examiner", "CIU", "26-", "robbery", "10.0.0.", "ws-")) {
                expect("personal " + field + " of " + chosen[i] + " changed", lines(byCase, all -> all.set(line,
                        personal(all.get(line), field))), "PERSONAL_CHANGED entry " + chosen[i] + " evidence ENTRY");
            }
        }
        lineOrder();
        consistency();
    }

    private void lineOrder() {
        for (int i = 0; i < 5; i++) {
            int line = i;
            expect("line " + i + " of a range removed", lines(range, all -> all.remove(line)),
                    "MISSING entry " + (254 + i) + " evidence NEIGHBOURS");
        }
        for (int i = 0; i < 3; i++) {
            int line = i;
            expect("line " + i + " repeated", lines(byCase, all -> all.add(line, all.get(line))),
                    "INSERTED entry " + new int[] {7, 256, 257}[i] + " evidence NEIGHBOURS");
            expect("lines " + i + " exchanged", lines(byCase, all -> Collections.swap(all, line, line + 1)),
                    "OUT_OF_ORDER entry " + new int[] {7, 256, 257}[i] + " evidence NEIGHBOURS");
        }
        expect("a range is said to be longer", range.copy().set("selection", "range 254 259\n"),
                "MISSING entry 259 evidence NEIGHBOURS");
        expect("a range is said to begin earlier", range.copy().set("selection", "range 253 258\n"),
                "MISSING entry 253 evidence NEIGHBOURS");
        expect("a line of a range stands beyond it", byCase.copy().set("selection", "range 7 7\n"),
                "INSERTED entry 256 evidence SIGNATURE");
        expect("a line of garbage", lines(byCase, all -> all.add(1, "garbage")), "UNREADABLE entry 8 evidence ENTRY");
        expect("an entry emptied", lines(byCase, all -> all.set(0, all.get(0).replaceFirst(
                "\"leaf\":\".*?\",\"proof\"", "\"leaf\":\"\",\"hash\":\"" + hash(7) + "\",\"proof\""))),
                "MISSING entry 7 evidence SIGNATURE");
        expect("the proofs of two entries exchanged", lines(byCase, all -> {
            String one = all.get(1).replaceAll(".*\"proof\":(\\[.*?]).*", "$1");
            all.set(0, all.get(0).replaceFirst("\"proof\":\\[.*?]", "\"proof\":" + one));
        }), "CHANGED entry 7 evidence TREE");
    }

    private void consistency() {
        for (Parts sound : List.of(byCase, range)) {
            String kind = sound == range ? " of a range" : " of a case";
            expect("consistency" + kind + " removed", sound.copy().remove("consistency.jsonl"),
                    "UNPROVEN entry 201 evidence TREE");
            expect("first consistency" + kind + " changed", sound.copy().edit("consistency.jsonl", all -> all
                    .replaceFirst("\\[\"...", "[\"AAA")), "UNPROVEN entry 201 evidence TREE");
            expect("second consistency" + kind + " changed", sound.copy().edit("consistency.jsonl", all -> all
                    .replaceFirst("(?s)(.*)\\[\"...", "$1[\"AAA")), "UNPROVEN entry 301 evidence TREE");
            expect("consistency" + kind + " is garbage", sound.copy().set("consistency.jsonl", "garbage\n"),
                    "UNREADABLE entry 0 evidence TREE");
            expect("an older checkpoint" + kind + " of another history", sound.copy().set("checkpoints/200",
                    another().cosigned(200).toString()), "SIGNATURE entry 0 evidence SIGNATURE");
            expect("put back" + kind, sound.copy(), List.of(larger().checkpoint(SIZE + 1, log.log)),
                    "ROLLED_BACK entry 601 evidence SIGNATURE");
            expect("another root of the same size" + kind, sound.copy(), List.of(another().checkpoint(SIZE, log.log)),
                    "FORKED entry 1 evidence SIGNATURE");
        }
    }

    private static SampleLog another() {
        SampleLog another = new SampleLog(SIZE);
        another.forge(5, "matching.viewed");
        return another;
    }

    private static SampleLog larger() {
        return new SampleLog(SIZE + 1);
    }

    private String hash(int seq) {
        return java.util.Base64.getEncoder().encodeToString(log.entries.get(seq - 1).leafHash());
    }

    private static String personal(String line, String field) {
        int from = line.indexOf("\"personal\":\"{");
        return line.substring(0, from) + line.substring(from).replace(field, field + "0");
    }

    private static Parts lines(Parts sound, Consumer<List<String>> change) {
        return sound.copy().edit(ENTRIES, all -> {
            List<String> lines = new ArrayList<>(Arrays.asList(all.strip().split("\n")));
            change.accept(lines);
            return String.join("\n", lines) + "\n";
        });
    }
}
