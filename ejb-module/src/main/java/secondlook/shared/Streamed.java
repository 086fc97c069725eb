package secondlook.shared;

import java.io.IOException;
import java.io.OutputStream;

/** Something too large for the memory, written when its act is over and recorded. */
@FunctionalInterface
public interface Streamed {

    void writeTo(OutputStream out) throws IOException;
}
