package secondlook.reports;

import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfEncryption;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfStamper;
import com.lowagie.text.pdf.PdfString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Takes clock and chance out of a PDF, so that the same report gives the same bytes: creation and modification date,
 * file id and the random six letters before the names of embedded fonts. Also sets the language, which the exporter can
 * only do in a tagged document.
 */
final class SettledPdf {

    private SettledPdf() {
    }

    /** @param id hex text that stands for the content; becomes the file id */
    static byte[] of(byte[] pdf, Instant issuedAt, String id) throws IOException {
        Calendar time = GregorianCalendar.from(issuedAt.atZone(ZoneOffset.UTC));
        byte[] fileId = HexFormat.of().parseHex(id.substring(0, 32));
        try (PdfReader reader = new PdfReader(pdf)) {
            renameFonts(reader);
            reader.getTrailer().remove(PdfName.ID);
            reader.getCatalog().put(PdfName.LANG, new PdfString("en-US"));
            ByteArrayOutputStream settled = new ByteArrayOutputStream(pdf.length);
            PdfStamper stamper = new PdfStamper(reader, settled);
            stamper.setInfoDictionary(Map.of("CreationDate", new PdfDate(time).toString()));
            stamper.setEnforcedModificationDate(time);
            stamper.setOverrideFileId(PdfEncryption.createInfoId(fileId, fileId));
            stamper.close();
            return settled.toByteArray();
        }
    }

    private static void renameFonts(PdfReader reader) {
        Map<String, String> prefixes = new HashMap<>();
        for (int number = 1; number < reader.getXrefSize(); number++) {
            PdfObject object = reader.getPdfObject(number);
            if (object instanceof PdfDictionary dictionary) {
                rename(dictionary, PdfName.BASEFONT, prefixes);
                rename(dictionary, PdfName.FONTNAME, prefixes);
            }
        }
    }

    private static void rename(PdfDictionary font, PdfName key, Map<String, String> prefixes) {
        PdfName name = font.getAsName(key);
        if (name == null) {
            return;
        }
        String text = PdfName.decodeName(name.toString());
        if (text.matches("[A-Z]{6}\\+.*")) {
            String prefix = prefixes.computeIfAbsent(text, any -> "SLFON" + (char) ('A' + prefixes.size()));
            font.put(key, new PdfName(prefix + text.substring(6)));
        }
    }
}
