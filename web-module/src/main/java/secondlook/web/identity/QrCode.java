package secondlook.web.identity;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;

/** A text as a QR code with its quiet zone, as a path for an SVG image or as text for a terminal. */
public final class QrCode {

    private final BitMatrix modules;

    public QrCode(String text) {
        try {
            modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0);
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code", e);
        }
    }

    /** Modules along one edge, quiet zone included. */
    public int getSize() {
        return modules.getWidth();
    }

    /** One square a dark module, in units of modules. */
    public String getPath() {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }

    /** Two rows of modules a line. Light modules are drawn, so that it reads on a dark terminal. */
    public String text() {
        StringBuilder lines = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y += 2) {
            for (int x = 0; x < modules.getWidth(); x++) {
                boolean top = !modules.get(x, y);
                boolean bottom = y + 1 < modules.getHeight() && !modules.get(x, y + 1);
                lines.append(top ? bottom ? '\u2588' : '\u2580' : bottom ? '\u2584' : ' ');
            }
            lines.append('\n');
        }
        return lines.toString();
    }
}
