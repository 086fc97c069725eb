package secondlook.trail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** JSON lines of the whole log, of a range and of a case: every kind of damage to a line, the lines, and their head. */
final class LinesTampering extends TamperCases {

    /** Lines in front of the entries of the whole log. */
    private static final int HEAD = 5;

    private final Parts whole = log.wholeLines();
    private final Parts range = log.lines(log.range(254, 258), List.of(254, 255, 256, 257, 258));
    private final Parts byCase = log.lines(Selection.by("case"), List.of(7, 256, 257, 600));

    @Override
    void fill() {
        for (int place : PLACES) {
            entry(place);
            order(place);
        }
        for (int kept : new int[] {0, 1, 255, 256, 257, 300, 512, 598}) {
            expect("lines: only " + kept + " left", lines(whole, all -> all.subList(HEAD + kept, all.size()).clear()),
                    "CUT_OFF entry " + (kept + 1) + " evidence SIGNATURE");
        }
        expect("lines: one more at the end", lines(whole, all -> all.add(all.get(HEAD).replace("\"seq\":1,",
                "\"seq\":601,").replace("\\\"seq\\\":1,", "\\\"seq\\\":601,"))),
                "INSERTED entry 601 evidence SIGNATURE");
        head();
        selections();
        retired();
    }

    private void entry(int place) {
        for (String field : List.of("matching.search", "EXAMINER", "request/", "c-", "001Z")) {
            expect("lines: " + field + " of " + place + " changed", line(place, text -> text.replaceFirst(field,
                    field.equals("001Z") ? "002Z" : field + "0")), "CHANGED entry " + place + " evidence TREE");
        }
        for (String field : List.of("examiner", "CIU", "26-", "robbery", "10.0.0.", "ws-")) {
            expect("lines: personal " + field + " of " + place + " changed", line(place, text -> {
                int from = text.indexOf("\"personal\":\"{");
                return text.substring(0, from) + text.substring(from).replace(field, field + "0");
            }), "PERSONAL_CHANGED entry " + place + " evidence ENTRY");
        }
        expect("lines: number inside " + place + " changed", line(place, text -> text.replace("{\\\"seq\\\":",
                "{\\\"seq\\\":9")), "CHANGED entry " + place + " evidence ENTRY");
        expect("lines: number outside " + place + " changed", line(place, text -> text.replaceFirst("\"seq\":",
                "\"seq\":9")), "CHANGED entry " + place + " evidence ENTRY");
        expect("lines: hash of " + place + " changed", line(place, text -> text.replaceFirst("\"hash\":\"....",
                "\"hash\":\"AAAA")), "TILE entry " + place + " evidence TREE");
        expect("lines: hash of " + place + " shortened", line(place, text -> text.replaceFirst("\"hash\":\"....",
                "\"hash\":\"")), "UNREADABLE entry " + place + " evidence ENTRY");
        expect("lines: " + place + " is garbage", line(place, text -> "garbage"),
                "UNREADABLE entry " + place + " evidence ENTRY");
        expect("lines: a blank in " + place, line(place, text -> text.replace("\"leaf\":", "\"leaf\": ")),
                "UNREADABLE entry " + place + " evidence ENTRY");
        expect("lines: " + place + " emptied", line(place, text -> text.replaceFirst("\"leaf\":.*?,\"hash\"",
                "\"leaf\":\"\",\"hash\"")), "MISSING entry " + place + " evidence SIGNATURE");
        expect("lines: " + place + " changed with its hash", line(place, text -> {
            Entry e = log.entries.get(place - 1);
            Entry forged = new Entry(e.sequence(), e.at(), "matching.viewed", e.outcome(), e.clause(), e.role(),
                    e.agency(), e.object(), e.objectHash(), e.correlation(), e.personal());
            return text.replace("matching.search", "matching.viewed").replaceFirst("\"hash\":\"[^\"]*",
                    "\"hash\":\"" + Base64.getEncoder().encodeToString(forged.leafHash()));
        }), "REWRITTEN entry " + afterLastSound(place) + " evidence SIGNATURE");
    }

    private void order(int place) {
        int at = HEAD + place - 1;
        expect("lines: " + place + " removed", lines(whole, all -> all.remove(at)), place == SIZE
                ? "CUT_OFF entry 600 evidence SIGNATURE" : "MISSING entry " + place + " evidence NEIGHBOURS");
        expect("lines: " + place + " repeated", lines(whole, all -> all.add(at, all.get(at))), "INSERTED entry "
                + (place + 1) + " evidence " + (place == SIZE ? "SIGNATURE" : "NEIGHBOURS"));
        if (place < SIZE) {
            expect("lines: " + place + " and the next exchanged", lines(whole, all -> Collections.swap(all, at,
                    at + 1)), "OUT_OF_ORDER entry " + place + " evidence NEIGHBOURS");
        }
    }

    private void head() {
        String bad = "SIGNATURE entry 0 evidence SIGNATURE";
        for (Parts sound : List.of(whole, range, byCase)) {
            String of = sound == whole ? " of the whole" : sound == range ? " of a range" : " of a case";
            expect("lines: size signed" + of + " changed", lines(sound, all -> all.set(2, all.get(2).replace(
                    "\\u000a600\\u000a", "\\u000a599\\u000a"))), bad);
            expect("lines: an older checkpoint" + of + " changed", lines(sound, all -> all.set(3, all.get(3).replace(
                    "\\u000a200\\u000a", "\\u000a201\\u000a"))), bad);
            expect("lines: cosignatures" + of + " removed", lines(sound, all -> {
                all.remove(3);
                all.set(2, all.get(2).replaceFirst("\u2014 witness.*?\\\\u000a", ""));
            }), "UNWITNESSED entry 0 evidence WITNESS");
            expect("lines: put back" + of, sound.copy(), List.of(new SampleLog(SIZE + 1).checkpoint(SIZE + 1,
                    log.log)), "ROLLED_BACK entry 601 evidence SIGNATURE");
        }
    }

    private void selections() {
        int first = lineOf(range, 254);
        for (int i = 0; i < 5; i++) {
            int at = first + i;
            expect("lines: " + (254 + i) + " of a range removed", lines(range, all -> all.remove(at)),
                    "MISSING entry " + (254 + i) + " evidence NEIGHBOURS");
            expect("lines: " + (254 + i) + " of a range changed", lines(range, all -> all.set(at, all.get(at)
                    .replace("EXAMINER", "COMMANDER"))), "CHANGED entry " + (254 + i) + " evidence TREE");
        }
        int chain = lineOf(range, 254) - 1;
        expect("lines: chain of a range removed", lines(range, all -> all.remove(chain)),
                "UNPROVEN entry 254 evidence TREE");
        expect("lines: chain of a range changed", lines(range, all -> all.set(chain, all.get(chain).replaceFirst(
                "before ....", "before AAAA"))), "CHAIN entry 254 evidence SIGNATURE");
        expect("lines: a range is said to be longer", lines(range, all -> all.set(chain - 2, all.get(chain - 2).replace(
                "range 254 258", "range 254 259"))), "MISSING entry 259 evidence NEIGHBOURS");
        int seven = lineOf(byCase, 7);
        expect("lines: personal part of a case changed", lines(byCase, all -> all.set(seven, all.get(seven).replace(
                "robbery", "arson"))), "PERSONAL_CHANGED entry 7 evidence ENTRY");
        expect("lines: a case exchanged", lines(byCase, all -> Collections.swap(all, seven, seven + 1)),
                "OUT_OF_ORDER entry 7 evidence NEIGHBOURS");
        expect("lines: consistency of a case removed", lines(byCase, all -> all.remove(seven - 1)),
                "UNPROVEN entry 201 evidence TREE");
    }

    private void retired() {
        log.retire(280);
        Parts retired = log.wholeLines();
        int head = HEAD + 1;
        expect("lines: a retired one removed", lines(retired, all -> all.remove(head + 99)),
                "MISSING entry 100 evidence NEIGHBOURS");
        expect("lines: a retired one repeated", lines(retired, all -> all.add(head + 99, all.get(head + 99))),
                "INSERTED entry 101 evidence NEIGHBOURS");
        expect("lines: hash of a retired one changed", lines(retired, all -> all.set(head + 99, all.get(head + 99)
                .replaceFirst("\"hash\":\"....", "\"hash\":\"AAAA"))), "CHANGED entry 1 evidence SIGNATURE");
        expect("lines: statement of retirement removed", lines(retired, all -> all.remove(head - 1)),
                "MISSING entry 1 evidence SIGNATURE");
        expect("lines: one more emptied than retired", lines(retired, all -> all.set(head + 280, all.get(head + 280)
                .replaceFirst("\"leaf\":.*?,\"hash\":(\"[^\"]*\").*", "\"leaf\":\"\",\"hash\":$1}"))),
                "MISSING entry 281 evidence SIGNATURE");
    }

    private static int lineOf(Parts parts, int entry) {
        List<String> lines = List.of(parts.text(Parts.LINES).split("\n"));
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("{\"seq\":" + entry + ",")) {
                return i;
            }
        }
        throw new IllegalStateException("no line of entry " + entry);
    }

    private Parts line(int place, UnaryOperator<String> change) {
        return lines(whole, all -> all.set(HEAD + place - 1, change.apply(all.get(HEAD + place - 1))));
    }

    private static Parts lines(Parts sound, Consumer<List<String>> change) {
        return sound.copy().edit(Parts.LINES, text -> {
            List<String> lines = new ArrayList<>(Arrays.asList(text.strip().split("\n")));
            change.accept(lines);
            return String.join("\n", lines) + "\n";
        });
    }
}
