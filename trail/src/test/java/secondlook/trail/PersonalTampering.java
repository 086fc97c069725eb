package secondlook.trail;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Who, why and in which case: every field changed, parts exchanged, added, with another salt. */
final class PersonalTampering extends TamperCases {

    private static final Map<String, UnaryOperator<Personal>> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("account", p -> new Personal("other", p.name(), p.unit(), p.caseNumber(), p.justification(),
                p.detail(), p.address(), p.workstation()));
        FIELDS.put("name", p -> new Personal(p.account(), "Other", p.unit(), p.caseNumber(), p.justification(),
                p.detail(), p.address(), p.workstation()));
        FIELDS.put("unit", p -> new Personal(p.account(), p.name(), null, p.caseNumber(), p.justification(),
                p.detail(), p.address(), p.workstation()));
        FIELDS.put("caseNumber", p -> new Personal(p.account(), p.name(), p.unit(), "26-0", p.justification(),
                p.detail(), p.address(), p.workstation()));
        FIELDS.put("justification", p -> new Personal(p.account(), p.name(), p.unit(), p.caseNumber(), "homicide",
                p.detail(), p.address(), p.workstation()));
        FIELDS.put("detail", p -> new Personal(p.account(), p.name(), p.unit(), p.caseNumber(), p.justification(),
                "other", p.address(), p.workstation()));
        FIELDS.put("address", p -> new Personal(p.account(), p.name(), p.unit(), p.caseNumber(), p.justification(),
                p.detail(), "192.0.2.1", p.workstation()));
        FIELDS.put("workstation", p -> new Personal(p.account(), p.name(), p.unit(), p.caseNumber(),
                p.justification(), p.detail(), p.address(), "home"));
    }

    @Override
    void fill() {
        for (int place : PLACES) {
            FIELDS.forEach((field, change) -> expect(field + " of " + place + " changed",
                    line(sound(), place, text(change.apply(log.personals.get(place - 1)).text())),
                    "PERSONAL_CHANGED entry " + place + " evidence ENTRY"));
        }
        for (int place : new int[] {1, 256, 600}) {
            String bad = "PERSONAL_CHANGED entry " + place + " evidence ENTRY";
            expect("salt of " + place + " changed", sound().edit(part(place), all -> all.replace(salt(place),
                    Base64.getEncoder().encodeToString(new byte[32]))), bad);
            expect("salt of " + place + " shortened", sound().edit(part(place), all -> all.replace(salt(place),
                    Base64.getEncoder().encodeToString(new byte[31]))), bad);
            expect("form of the part of " + place + " broken", sound().edit(part(place), all -> all.replace(
                    "{\"seq\":" + place + ",", "{\"seq\":" + place + " ,")), bad);
            int other = place == SIZE ? place - 1 : place + 1;
            expect("part of " + place + " taken from another", line(sound(), place,
                    text(log.personals.get(other - 1).text())), bad);
        }
        expect("a part added to an entry without one", sound().edit("personal/002.p/88", all -> all
                + "{\"seq\":601,\"salt\":\"" + salt(1) + "\",\"personal\":\"{}\"}\n"),
                "PERSONAL_CHANGED entry 601 evidence ENTRY");
        expect("the parts of two entries exchanged", sound().edit("personal/000", all -> {
            String[] lines = all.split("\n", 3);
            return lines[1] + "\n" + lines[0] + "\n" + lines[2];
        }), "PERSONAL_MISSING entry 1 evidence SIGNATURE");
        leftOut();
    }

    /** Personal parts that are not there: erased with a signed statement, or without one. */
    private void leftOut() {
        for (int place : PLACES) {
            String line = "(?m)^\\{\"seq\":" + place + ",.*\n";
            expect("part of " + place + " left out", sound().edit(part(place), all -> all.replaceFirst(line, "")),
                    "PERSONAL_MISSING entry " + place + " evidence SIGNATURE");
        }
        expect("all parts of a tile left out", sound().remove("personal/001"),
                "PERSONAL_MISSING entry 257 evidence SIGNATURE");
        Parts chosen = log.selection(Selection.by("case"), List.of(7, 256));
        expect("part of a chosen entry left out", chosen.edit("entries.jsonl", all -> all.replaceFirst(
                ",\"salt\".*", "}")), "PERSONAL_MISSING entry 7 evidence SIGNATURE");
        log.erase(4, List.of(7L, 255L, 256L, 257L, 600L));
        Parts erased = log.whole();
        String statement = "erased/4";
        expect("statement of erasure removed", erased.copy().remove(statement),
                "PERSONAL_MISSING entry 7 evidence SIGNATURE");
        expect("one more left out than was erased", erased.copy().edit("personal/000", all -> all.replaceFirst(
                "(?m)^\\{\"seq\":6,.*\n", "")), "PERSONAL_MISSING entry 6 evidence SIGNATURE");
        String bad = "SIGNATURE entry 7 evidence SIGNATURE";
        expect("statement of erasure stretched", erased.copy().edit(statement, note -> note.replace("255-257",
                "255-258").replace("count 5", "count 6")), bad);
        expect("order of an erasure changed", erased.copy().edit(statement, note -> note.replace("order 4", "order 5")),
                bad);
        expect("time of an erasure changed", erased.copy().edit(statement, note -> note.replace("2026", "2025")), bad);
        expect("erasure signed by a stranger", erased.copy().set(statement, Note.signed(Note.parse(erased.text(
                statement)).text(), SampleLog.key(SampleLog.ORIGIN, VerifierKey.LOG)).toString()), bad);
        for (String broken : List.of("count 5>count 6", "7,255-257>255-257,7", "7,255-257>7,255-256,257",
                "307.5-7.9>307.5-7.4", "entries >entries 0,", "order 4>order 0")) {
            String[] change = broken.split(">");
            expect("statement of erasure: " + broken, erased.copy().edit(statement, note -> note.replace(change[0],
                    change[1])), "UNREADABLE entry 0 evidence SIGNATURE");
        }
        expect("a statement of erasure moved to another log", erased.copy().edit(statement, note -> note.replaceFirst(
                SampleLog.ORIGIN, "other.example/trail")), bad);
        Parts lines = log.wholeLines();
        expect("lines: statement of erasure removed", lines.copy().edit(Parts.LINES, all -> all.replaceFirst(
                "(?m)^\\{\"part\":\"erased/4\".*\n", "")), "PERSONAL_MISSING entry 7 evidence SIGNATURE");
    }

    private static String text(String personal) {
        StringBuilder json = new StringBuilder();
        Json.text(json, personal);
        return json.toString();
    }

    private String salt(int place) {
        return Base64.getEncoder().encodeToString(log.salts.get(place - 1));
    }

    private static String part(int place) {
        return place <= 256 ? "personal/000" : place <= 512 ? "personal/001" : "personal/002.p/88";
    }

    private Parts line(Parts parts, int place, String personal) {
        return parts.edit(part(place), all -> {
            String start = "{\"seq\":" + place + ",\"salt\":\"" + salt(place) + "\",\"personal\":";
            int from = all.indexOf(start);
            return all.substring(0, from) + start + personal + "}" + all.substring(all.indexOf('\n', from));
        });
    }
}
