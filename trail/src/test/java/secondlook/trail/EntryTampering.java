package secondlook.trail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Entries changed, taken out, put in, moved, cut off; with and without hiding it in numbers and hashes. */
final class EntryTampering extends TamperCases {

    private static final Map<String, UnaryOperator<String>> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("at", text -> text.replace("001Z\"", "002Z\""));
        FIELDS.put("act", text -> text.replace("matching.search", "matching.searcH"));
        FIELDS.put("outcome", text -> text.contains("ALLOWED") ? text.replace("ALLOWED", "DENIED")
                : text.replace("DENIED", "ALLOWED"));
        FIELDS.put("clause", text -> text.contains("\"clause\"") ? text.replace("307.5-3.1", "307.5-3.2")
                : text.replace(",\"role\"", ",\"clause\":\"307.5-1\",\"role\""));
        FIELDS.put("role", text -> text.replace("EXAMINER", "SUPERVISOR"));
        FIELDS.put("agency", text -> text.contains("\"agency\"") ? text.replace("county", "state")
                : text.replace(",\"object\":", ",\"agency\":\"county\",\"object\":"));
        FIELDS.put("object", text -> text.replace("request/", "request/9"));
        FIELDS.put("objectHash", text -> text.replace("abab\"", "abac\""));
        FIELDS.put("correlation", text -> text.replace("\"c-", "\"d-"));
        FIELDS.put("personal", text -> text.replaceAll(".{4}\"}$", "0000\"}"));
    }

    @Override
    void fill() {
        for (int place : PLACES) {
            FIELDS.forEach((field, change) -> expect(field + " of " + place + " changed", sound().entry(place, change),
                    "CHANGED entry " + place + " evidence TREE"));
            for (String field : List.of("act", "outcome", "object")) {
                expect(field + " of " + place + " changed, all hashes made to fit",
                        sound().entry(place, FIELDS.get(field)).rehash(),
                        "REWRITTEN entry " + afterLastSound(place) + " evidence SIGNATURE");
            }
            changedWithItsHash(place);
            unreadable(place);
            takenOut(place);
            putIn(place);
            if (place < SIZE) {
                exchanged(place);
            }
        }
        cutOff();
    }

    private void changedWithItsHash(int place) {
        int index = (place - 1) / Tiles.WIDTH;
        Parts parts = sound().entry(place, FIELDS.get("act"));
        byte[] tile = parts.parts.get(Tiles.path(0, index, Math.min(Tiles.WIDTH, SIZE - index * Tiles.WIDTH)));
        parts.entries(all -> System.arraycopy(Hashes.leaf(all.get(place - 1)), 0, tile,
                (place - 1) % Tiles.WIDTH * Hashes.LENGTH, Hashes.LENGTH));
        expect("act of " + place + " changed with the hash beside it", parts, index < 2
                ? "CHANGED entry " + (index * Tiles.WIDTH + 1) + " evidence TREE"
                : "REWRITTEN entry 301 evidence SIGNATURE");
    }

    private void unreadable(int place) {
        List<UnaryOperator<String>> changes = List.of(text -> text.replace("\"seq\":", "\"seq\": "),
                text -> text.replace("matching", "\\u006datching"), text -> text.substring(0, text.length() - 1),
                text -> text.replace("ALLOWED", "allowed").replace("DENIED", "denied"));
        for (int i = 0; i < changes.size(); i++) {
            expect("form " + i + " of " + place + " broken", sound().entry(place, changes.get(i)),
                    "UNREADABLE entry " + place + " evidence ENTRY");
        }
    }

    private void takenOut(int place) {
        boolean last = place == SIZE;
        String cut = "CUT_OFF entry 600 evidence SIGNATURE";
        String missing = "MISSING entry " + place + " evidence ";
        expect(place + " taken out", sound().entries(all -> all.remove(place - 1)),
                last ? cut : missing + "NEIGHBOURS");
        expect(place + " taken out, hashes made to fit", sound().entries(all -> all.remove(place - 1)).rehash(),
                last ? cut : missing + "NEIGHBOURS");
        expect(place + " taken out, the rest renumbered", sound().entries(all -> {
            all.remove(place - 1);
            numbered(all, place);
        }), last ? cut : missing + "TREE");
        expect(place + " taken out, the rest renumbered, hashes made to fit", personalFollows(sound().entries(all -> {
            all.remove(place - 1);
            numbered(all, place);
        }).rehash()), place <= 300 ? "REWRITTEN entry " + afterLastSound(place) + " evidence SIGNATURE" : cut);
        expect(place + " emptied", sound().entries(all -> all.set(place - 1, new byte[0])),
                "MISSING entry " + place + " evidence SIGNATURE");
    }

    /** The personal parts stand beside the entries that committed to them, as whoever renumbers would put them. */
    private Parts personalFollows(Parts parts) {
        Map<String, Integer> committed = new HashMap<>();
        log.entries.forEach(entry -> committed.put(entry.personal(), (int) entry.sequence()));
        StringBuilder[] tiles = {new StringBuilder(), new StringBuilder(), new StringBuilder()};
        parts.entries(all -> {
            for (int i = 0; i < Math.min(SIZE, all.size()); i++) {
                String entry = new String(all.get(i), StandardCharsets.UTF_8);
                int of = committed.get(entry.replaceFirst(".*\"personal\":\"([0-9a-f]*)\".*", "$1"));
                StringBuilder tile = tiles[i / Tiles.WIDTH].append("{\"seq\":").append(i + 1).append(",\"salt\":\"")
                        .append(Base64.getEncoder().encodeToString(log.salts.get(of - 1))).append("\",\"personal\":");
                Json.text(tile, log.personals.get(of - 1).text());
                tile.append("}\n");
            }
        });
        return parts.set("personal/000", tiles[0].toString()).set("personal/001", tiles[1].toString())
                .set("personal/002.p/88", tiles[2].toString());
    }

    private void putIn(int place) {
        String forged = log.entries.get(place - 1).text().replace("search", "viewed");
        expect("another " + place + " put in", sound().entries(all -> all.add(place - 1, bytes(forged))),
                "INSERTED entry " + place + " evidence NEIGHBOURS");
        expect("another " + place + " put in, the rest renumbered", personalFollows(sound().entries(all -> {
            all.add(place - 1, bytes(forged));
            numbered(all, place);
        })), "INSERTED entry " + place + " evidence TREE");
        expect(place + " repeated", sound().entries(all -> all.add(place, all.get(place - 1))),
                "INSERTED entry " + (place + 1) + " evidence " + (place == SIZE ? "SIGNATURE" : "NEIGHBOURS"));
        if (place + 4 <= SIZE) {
            expect(place + 4 + " also at " + place, sound().entries(all -> all.add(place - 1, all.get(place + 3))),
                    "INSERTED entry " + place + " evidence NEIGHBOURS");
        }
    }

    private void exchanged(int place) {
        expect(place + " and the next exchanged", sound().entries(all -> all.add(place, all.remove(place - 1))),
                "OUT_OF_ORDER entry " + place + " evidence NEIGHBOURS");
        expect(place + " and the next exchanged with their numbers", personalFollows(sound().entries(all -> {
            all.add(place, all.remove(place - 1));
            numbered(all, place);
        })), "OUT_OF_ORDER entry " + place + " evidence TREE");
        if (place + 5 <= SIZE) {
            expect(place + 5 + " moved to " + place, sound().entries(all -> all.add(place - 1, all.remove(place + 4))),
                    "OUT_OF_ORDER entry " + place + " evidence NEIGHBOURS");
        }
    }

    private void cutOff() {
        for (int kept : new int[] {0, 1, 255, 256, 257, 299, 300, 511, 512, 513, 598, 599}) {
            Parts parts = sound().entries(all -> all.subList(kept, SIZE).clear());
            expect("only " + kept + " left", parts.copy(), "CUT_OFF entry " + (kept + 1) + " evidence SIGNATURE");
            expect("only " + kept + " left, hashes made to fit", parts.rehash(),
                    "CUT_OFF entry " + (kept + 1) + " evidence SIGNATURE");
        }
        expect("a bundle in the middle removed", sound().remove("tile/entries/001"),
                "MISSING entry 257 evidence NEIGHBOURS");
        expect("the first bundle removed", sound().remove("tile/entries/000"), "MISSING entry 1 evidence NEIGHBOURS");
        for (int more : new int[] {1, 2, 200, 300}) {
            expect(more + " added at the end", sound().entries(all -> {
                for (int i = 1; i <= more; i++) {
                    all.add(bytes(renumber(log.entries.get(i).text(), SIZE + i)));
                }
            }), "INSERTED entry 601 evidence SIGNATURE");
        }
    }

    private static void numbered(List<byte[]> all, int from) {
        List<byte[]> copy = new ArrayList<>(all);
        for (int i = from; i <= all.size(); i++) {
            all.set(i - 1, bytes(renumber(new String(copy.get(i - 1), StandardCharsets.UTF_8), i)));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
