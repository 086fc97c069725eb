package secondlook.board;

import java.time.LocalDate;
import secondlook.policy.RegisterKind;

/** An entry as it is handed in; document is null or empty when none is attached. */
public record NewEntry(RegisterKind kind, LocalDate day, String text, Handed document) {

    /** A file as it was handed in. */
    public record Handed(String name, byte[] bytes) {

        /** Nothing attached. */
        public static final Handed NOTHING = new Handed(null, new byte[0]);

        boolean given() {
            return bytes.length > 0;
        }
    }
}
