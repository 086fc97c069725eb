package secondlook.trail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an export carries beside its entries, a text a part, in the order in which it is written. */
final class TextParts {

    private TextParts() {
    }

    /** Of the whole log. */
    static Map<String, String> of(ExportHead head) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(Bundle.LOG_KEY, head.log() + "\n");
        parts.put(Bundle.WITNESS_KEYS, String.join("", head.witnesses().stream().map(key -> key + "\n").toList()));
        parts.put(Bundle.CHECKPOINT, head.checkpoint().toString());
        Map<Long, Integer> again = new HashMap<>();
        for (Note note : head.checkpoints()) {
            long size = size(note);
            int number = again.merge(size, 1, Integer::sum);
            parts.put(Bundle.CHECKPOINTS + size + (number == 1 ? "" : "." + number), note.toString());
        }
        for (Note note : head.retirements()) {
            Retirement read = Retirement.parse(note.text());
            parts.put(Bundle.RETIRED + read.first() + "-" + read.last(), note.toString());
        }
        for (Note note : head.erasures()) {
            parts.put(Bundle.ERASED + Erasure.parse(note.text()).order(), note.toString());
        }
        return parts;
    }

    /** Of chosen entries. */
    static Map<String, String> of(ExportHead head, Selection selection, Tree tree) {
        Map<String, String> parts = of(head);
        parts.put(Bundle.SELECTION, selection.words() + "\n");
        parts.put(Bundle.CONSISTENCY, growth(head, tree));
        if (selection.chain() != null) {
            parts.put(Bundle.CHAIN, selection.chain().text());
        }
        return parts;
    }

    private static String growth(ExportHead head, Tree tree) {
        List<Long> sizes = new ArrayList<>();
        sizes.add(size(head.checkpoint()));
        head.checkpoints().forEach(note -> sizes.add(size(note)));
        List<Long> ordered = sizes.stream().filter(size -> size > 0 && size <= sizes.get(0)).distinct()
                .sorted(Comparator.naturalOrder()).toList();
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i < ordered.size(); i++) {
            long from = ordered.get(i - 1);
            long to = ordered.get(i);
            lines.append(new SelectedLine.Growth(from, to, tree.consistency(from, to)).text()).append('\n');
        }
        return lines.toString();
    }

    static long size(Note checkpoint) {
        return Checkpoint.parse(checkpoint.text()).size();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
