package secondlook.trail;

import java.time.Instant;
import java.util.List;

/**
 * Checkpoints, cosignatures, retirements and hashes; older states put back; logs written anew with and without keys.
 */
final class SignedTampering extends TamperCases {

    private static final String BAD_CHECKPOINT = "SIGNATURE entry 0 evidence SIGNATURE";

    @Override
    void fill() {
        tiles();
        checkpoints();
        cosignatures();
        olderStates();
        rewrittenWithoutKey();
        rewrittenWithStolenKey();
        links();
        retirements();
    }

    /** Checkpoints that name the one before them. */
    private void links() {
        Note first = log.cosigned(200);
        Note second = linked(300, first);
        Note newest = linked(SIZE, second);
        Parts sound = log.whole(newest.with(List.of(newest.cosign(log.witness, SampleLog.BEGAN))),
                List.of(first, second));
        Note other = Note.signed(log.checkpoint(300).text().replace("time 2026", "time 2025"), log.log);
        expect("another checkpoint than the one that the next follows", sound.copy().set("checkpoints/300",
                other.toString()), "FORKED entry 301 evidence SIGNATURE");
        expect("a second checkpoint in the place of a cosigned one", log.whole(linked(SIZE, other), List.of(
                second.with(List.of(second.cosign(log.witness, SampleLog.BEGAN))))),
                "FORKED entry 301 evidence WITNESS");
        expect("the link of the newest changed", sound.copy().edit("checkpoint", note -> note.replaceFirst(
                "previous 300 ....", "previous 300 AAAA")), BAD_CHECKPOINT);
        for (String form : List.of("previous 600 ", "previous 0 ", "previous 1000 ", "previous  300 ")) {
            expect("form of a link: " + form, sound.copy().edit("checkpoint", note -> note.replaceFirst(
                    "previous 300 ", form)), "UNREADABLE entry 0 evidence SIGNATURE");
        }
    }

    private Note linked(int size, Note before) {
        return Note.signed(log.checkpoint(size).text() + CheckpointLink.to(before).line(), log.log);
    }

    private void tiles() {
        for (int place : PLACES) {
            int index = (place - 1) / Tiles.WIDTH;
            expect("hash beside " + place + " changed", sound().flip(Tiles.path(0, index,
                    Math.min(Tiles.WIDTH, SIZE - index * Tiles.WIDTH)), (place - 1) % Tiles.WIDTH * Hashes.LENGTH + 5),
                    "TILE entry " + place + " evidence TREE");
        }
        expect("first hash of level 1 changed", sound().flip("tile/1/000.p/2", 0), "TILE entry 1 evidence TREE");
        expect("second hash of level 1 changed", sound().flip("tile/1/000.p/2", 40), "TILE entry 257 evidence TREE");
        expect("a tile removed", sound().remove("tile/0/001"), "TILE entry 257 evidence TREE");
        expect("the tile of level 1 removed", sound().remove("tile/1/000.p/2"), "TILE entry 1 evidence TREE");
        Parts brief = sound();
        brief.parts.put("tile/0/000", new byte[256 * 32 - 1]);
        expect("a tile shortened", brief, "TILE entry 1 evidence TREE");
    }

    private void checkpoints() {
        for (String part : List.of("checkpoint", "checkpoints/200", "checkpoints/300")) {
            for (int line = 0; line < 5; line++) {
                int changed = line;
                expect("line " + line + " of " + part + " changed", sound().edit(part, note -> {
                    String[] lines = note.split("\n", -1);
                    lines[changed] = switch (changed) {
                        case 0 -> "other.example/trail";
                        case 1 -> "1" + lines[1];
                        case 4 -> "time 2026-11-02T00:00:00Z";
                        default -> lines[changed].replaceFirst("A(?=.{30})|[^A](?=.{30}$)", "B")
                                .replaceFirst("[^C](?=.{20}$)", "C");
                    };
                    return String.join("\n", lines);
                }), BAD_CHECKPOINT);
            }
            expect("signature of " + part + " broken", sound().edit(part, note -> {
                int at = note.indexOf("\u2014 " + SampleLog.ORIGIN) + SampleLog.ORIGIN.length() + 20;
                return note.substring(0, at) + (note.charAt(at) == 'A' ? 'B' : 'A') + note.substring(at + 1);
            }), BAD_CHECKPOINT);
            expect(part + " without signatures", sound().edit(part, note -> note.substring(0,
                    note.indexOf("\n\n") + 1)), "UNREADABLE entry 0 evidence SIGNATURE");
            expect(part + " is garbage", sound().set(part, "garbage"), "UNREADABLE entry 0 evidence SIGNATURE");
        }
        expect("no checkpoint", sound().remove("checkpoint"), "UNREADABLE entry 0 evidence SIGNATURE");
        SignerKey other = SampleLog.key(SampleLog.ORIGIN, VerifierKey.LOG);
        expect("checkpoint of another key", log.whole(log.checkpoint(SIZE, other), List.of()), BAD_CHECKPOINT);
        Checkpoint read = Checkpoint.parse(log.checkpoint(SIZE).text());
        Note chained = Note.signed(new Checkpoint(read.origin(), SIZE, read.root(), Hashes.empty(), read.at()).text(),
                log.log);
        expect("chain of a signed checkpoint is another", log.whole(chained.with(List.of(chained.cosign(log.witness,
                SampleLog.BEGAN))), List.of(log.checkpoint(300))), "CHAIN entry 301 evidence SIGNATURE");
    }

    private void cosignatures() {
        String of200 = log.cosigned(200).signatures().get(1);
        String bad = "SIGNATURE entry 0 evidence WITNESS";
        expect("cosignature moved to a newer checkpoint", sound().set("checkpoint", log.checkpoint(SIZE)
                .with(List.of(of200)).toString()), bad);
        expect("cosignature moved to an older checkpoint", sound().set("checkpoints/300", log.checkpoint(300)
                .with(List.of(of200)).toString()), bad);
        SignerKey other = SampleLog.key("witness.example/w1", VerifierKey.WITNESS);
        Note note = log.checkpoint(SIZE);
        String byOther = note.cosign(other, SampleLog.BEGAN);
        expect("all cosignatures by a stranger of the same name", log.whole(note.with(List.of(byOther)), List.of()),
                "UNWITNESSED entry 0 evidence WITNESS");
        expect("all cosignatures removed", log.whole(note, List.of(log.checkpoint(200))),
                "UNWITNESSED entry 0 evidence WITNESS");
        String line = note.cosign(log.witness, SampleLog.BEGAN);
        int at = line.length() - 60;
        expect("a cosignature broken", sound().set("checkpoint", note.with(List.of(line.substring(0, at)
                + (line.charAt(at) == 'A' ? 'B' : 'A') + line.substring(at + 1))).toString()), bad);
    }

    private void olderStates() {
        for (int size : new int[] {0, 1, 200, 255, 256, 257, 400, 512, 599}) {
            String found = "ROLLED_BACK entry " + (size + 1) + " evidence ";
            Parts old = log.whole(log.cosigned(size), List.of());
            expect("put back to " + size + ", a witness knows better", old, List.of(log.cosigned(SIZE)),
                    found + "WITNESS");
            expect("put back to " + size + ", somebody kept a checkpoint", old.copy(), List.of(log.checkpoint(SIZE)),
                    found + "SIGNATURE");
            expect("put back to " + size + ", a newer checkpoint was forgotten",
                    log.whole(log.cosigned(size), List.of(log.checkpoint(SIZE))), found + "SIGNATURE");
        }
    }

    private SampleLog forged(int place) {
        SampleLog forged = new SampleLog(SIZE);
        forged.forge(place, "matching.viewed");
        return forged;
    }

    private void rewrittenWithoutKey() {
        for (int place : PLACES) {
            SampleLog forged = forged(place);
            expect(place + " rewritten, signed by a key of one's own", forged.whole(forged.checkpoint(SIZE),
                    List.of(log.cosigned(200))), BAD_CHECKPOINT);
            expect(place + " rewritten under the old checkpoint", forged.whole(log.cosigned(SIZE),
                    List.of(log.checkpoint(300), log.cosigned(200))),
                    "REWRITTEN entry " + afterLastSound(place) + " evidence SIGNATURE");
        }
    }

    private void rewrittenWithStolenKey() {
        for (int place : PLACES) {
            SampleLog forged = forged(place);
            Note newest = forged.checkpoint(SIZE, log.log);
            Parts parts = forged.whole(newest, List.of());
            expect(place + " rewritten with the log's key, a witness kept the newest checkpoint", parts,
                    List.of(log.cosigned(SIZE)), "FORKED entry 1 evidence WITNESS");
            expect(place + " rewritten with the log's key, nothing cosigned", parts.copy(),
                    "UNWITNESSED entry 0 evidence WITNESS");
            if (place <= 400) {
                expect(place + " rewritten with the log's key, a witness kept an older checkpoint", parts.copy(),
                        List.of(log.cosigned(400)), "REWRITTEN entry 1 evidence WITNESS");
            }
            if (place <= 200) {
                expect(place + " rewritten with the log's key, an older cosigned one was left", forged.whole(newest,
                        List.of(log.cosigned(200))), "REWRITTEN entry 1 evidence WITNESS");
            } else if (place <= 300) {
                expect(place + " rewritten with the log's key, an older signed one was left", forged.whole(newest,
                        List.of(log.cosigned(200), log.checkpoint(300))), "REWRITTEN entry 201 evidence SIGNATURE");
            }
        }
    }

    private void retirements() {
        log.retire(280);
        Parts retired = log.whole();
        String part = "retired/1-280";
        for (String word : List.of("first 1", "last 280", "count 280", "time ", "307.5-7.9", "leaves ")) {
            String changed = word.equals("time ") ? "time 2025" : word.equals("leaves ") ? "leaves A" : word + "1";
            boolean form = !word.equals("time ");
            expect("retirement: " + word.strip() + " changed", retired.copy().edit(part, note -> word.equals("time ")
                    ? note.replaceFirst("time 2026", changed) : note.replaceFirst(word, changed)),
                    form ? "UNREADABLE entry 0 evidence SIGNATURE" : "SIGNATURE entry 1 evidence SIGNATURE");
        }
        expect("retirement stretched", retired.copy().edit(part, note -> note.replace("last 280", "last 290")
                .replace("count 280", "count 290")), "SIGNATURE entry 1 evidence SIGNATURE");
        expect("retirement signed by a stranger", retired.copy().set(part, Note.signed(Note.parse(retired.text(part))
                .text(), SampleLog.key(SampleLog.ORIGIN, VerifierKey.LOG)).toString()),
                "SIGNATURE entry 1 evidence SIGNATURE");
        expect("retirement removed", retired.copy().remove(part), "MISSING entry 1 evidence SIGNATURE");
        expect("one more entry emptied than retired", retired.copy().entries(all -> all.set(280, new byte[0])),
                "MISSING entry 281 evidence SIGNATURE");
        for (int place : new int[] {1, 150, 256}) {
            expect("hash of the retired " + place + " changed", retired.copy().flip("tile/0/000", place * 32 - 1),
                    "CHANGED entry 1 evidence SIGNATURE");
        }
        Note wrong = Note.signed(new Retirement(SampleLog.ORIGIN, 1, 280, Instant.EPOCH, Hashes.empty()).text(),
                log.log);
        expect("retirement of other entries", retired.copy().set(part, wrong.toString()),
                "CHANGED entry 1 evidence SIGNATURE");
    }
}
