package secondlook.gallery;

import java.nio.charset.StandardCharsets;
import java.util.List;
import secondlook.engine.nist.NistDescription;
import secondlook.engine.nist.NistImage;
import secondlook.engine.nist.NistReader;
import secondlook.engine.nist.NistTransaction;
import secondlook.engine.nist.NistUse;
import secondlook.engine.nist.NotANistFile;
import secondlook.policy.PhotographKind;

/**
 * The pictures of an ANSI/NIST-ITL transaction with their source: the originating agency's ORI, its control number with
 * the number of the image, and the person's number at the source. The number of a person is the state's, else the
 * federal one; a name is none.
 */
final class ImportTransaction {

    private static final byte[] BEGINNING = "1.".getBytes(StandardCharsets.US_ASCII);

    private ImportTransaction() {
    }

    /** By content: no picture begins so. */
    static boolean begins(byte[] content) {
        return content.length > 1 && content[0] == BEGINNING[0] && content[1] == BEGINNING[1];
    }

    static List<ImportPicture> pictures(byte[] content, boolean bookingSource) throws NotANistFile {
        NistTransaction transaction = NistReader.read(content);
        String subject = transaction.descriptions().stream().findFirst().map(ImportTransaction::subject).orElse(null);
        return transaction.images().stream().map(image -> new ImportPicture(image.idc(),
                new ImportSource(transaction.originator(), transaction.controlNumber() + "-" + image.idc(), subject,
                        image.captured(), PhotographKind.ofAcquisitionProfile(image.sap(), bookingSource),
                        frontal(image)),
                image.content(), image.compression(), image.kind().name())).toList();
    }

    private static String subject(NistDescription person) {
        return person.sid().or(() -> person.fbi().map(number -> "FBI " + number)).orElse(null);
    }

    private static boolean frontal(NistImage image) {
        return image.use() == NistUse.FRONTAL_FACE;
    }
}
