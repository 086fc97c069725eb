package secondlook.web.shared;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import secondlook.shared.Invalid;

/** Bytes of a file that came with a form. */
public final class Upload {

    private Upload() {
    }

    /** The bytes of a file that must be there; otherwise the text of the key says so. */
    public static byte[] needed(Part file, String key) {
        byte[] bytes = bytes(file);
        if (bytes.length == 0) {
            throw new Invalid("file", Messages.text(key));
        }
        return bytes;
    }

    /** The bytes; empty when no file was chosen. */
    public static byte[] bytes(Part file) {
        if (file == null) {
            return new byte[0];
        }
        try (InputStream in = file.getInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name as the browser gave it, for the record only. */
    public static String name(Part file) {
        return file == null ? null : file.getSubmittedFileName();
    }
}
