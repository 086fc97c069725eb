package secondlook.engine.nist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jnbis.api.Jnbis;
import org.jnbis.api.model.Nist;
import org.jnbis.api.model.record.FacialAndSmtImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NistReaderTest {

    @Test
    void whatIsWrittenIsReadBack() throws Exception {
        NistTransaction booking = Transactions.booking();
        NistTransaction read = NistReader.read(Transactions.bookingFile());
        assertThat(read).usingRecursiveComparison().ignoringFields("descriptions").isEqualTo(booking);
        assertThat(read.descriptions().get(0).fields()).containsAllEntriesOf(booking.descriptions().get(0).fields());
        NistDescription person = read.descriptions().get(0);
        assertThat(person.sid()).contains("MI1234567A");
        assertThat(person.fbi()).contains("123456AB7");
        assertThat(person.oca()).contains("26-004711");
        assertThat(person.name()).contains("GR\u00DCN, ADA");
        assertThat(person.arrestDate()).contains(LocalDate.of(2026, 3, 13));
        assertThat(person.birthDate()).as("the 29th of February 1990 never was").isEmpty();
        assertThat(person.sex()).isEmpty();
    }

    @Test
    void whatIsWrittenIsReadBackByAnotherReader() {
        NistTransaction booking = Transactions.booking();
        Nist other = Jnbis.nist().decode(Transactions.bookingFile());
        assertThat(other.getTransactionInfo().getControlNumber()).isEqualTo(booking.controlNumber());
        assertThat(other.getTransactionInfo().getTypeOfTransaction()).isEqualTo(booking.type());
        assertThat(other.getTransactionInfo().getOriginatingAgencyId()).isEqualTo(booking.originator());
        assertThat(other.getUserDefinedTexts().get(0).getUserDefinedFields()).containsEntry(15, "MI1234567A");
        assertThat(other.getFacialAndSmtImages()).hasSameSizeAs(booking.images());
        for (int i = 0; i < booking.images().size(); i++) {
            FacialAndSmtImage image = other.getFacialAndSmtImages().get(i);
            assertThat(image.getSubjectPose()).isEqualTo(booking.images().get(i).pose());
            assertThat(image.getHorizontalLineLength()).isEqualTo("480");
            assertThat(image.getImageData()).as("the other reader keeps the separator")
                    .isEqualTo(Transactions.join(Transactions.PICTURE, new byte[] {Separators.RECORD}));
        }
    }

    @Test
    void referenceFileIsReadAsAnotherReaderReadsIt() throws Exception {
        byte[] file = Transactions.reference();
        NistTransaction read = NistReader.read(file);
        FacialAndSmtImage other = Jnbis.nist().decode(file).getFacialAndSmtImages().get(0);
        NistImage image = read.images().get(0);
        assertThat(read.version()).isEqualTo("0400");
        assertThat(read.controlNumber()).isEqualTo("jck sap10");
        assertThat(read.date()).isEqualTo(LocalDate.of(2009, 10, 29));
        assertThat(read.descriptions().get(0).value("2.003")).contains("domain defined text place holder");
        assertThat(image.width()).isEqualTo(1181);
        assertThat(image.height()).isEqualTo(1575);
        assertThat(image.sap()).isEqualTo(10);
        assertThat(image.use()).isEqualTo(NistUse.NOT_A_MUG_SHOT);
        assertThat(image.sourceAgency()).isEqualTo(other.getSourceAgency());
        assertThat(image.content())
                .isEqualTo(Arrays.copyOf(other.getImageData(), other.getImageData().length - 1));
    }

    @ParameterizedTest
    @CsvSource({"FACE, F, 30, FRONTAL_FACE", "FACE, , 20, FRONTAL_FACE", "FACE, , -1, FRONTAL_FACE",
        "FACE, L, 30, KEPT_WITHOUT_TEMPLATE", "FACE, R, 20, KEPT_WITHOUT_TEMPLATE",
        "FACE, A, 30, KEPT_WITHOUT_TEMPLATE", "FACE, D, 30, KEPT_WITHOUT_TEMPLATE",
        "SCAR_MARK_TATTOO, , -1, KEPT_WITHOUT_TEMPLATE",
        "OTHER, , -1, KEPT_WITHOUT_TEMPLATE", "FACE, F, 1, NOT_A_MUG_SHOT", "FACE, L, 1, NOT_A_MUG_SHOT",
        "FACE, F, 10, NOT_A_MUG_SHOT", "FACE, F, 15, NOT_A_MUG_SHOT"})
    void everyImageSaysWhatAGalleryCanDoWithIt(NistImageKind kind, String pose, int sap, NistUse use) {
        assertThat(Transactions.image(1, kind, pose, sap).use()).isEqualTo(use);
    }

    @Test
    void recordsOfOtherTypesAreSteppedOverAndReported() throws Exception {
        byte[] binary = {0, 0, 0, 9, 4, 0x1C, 0x1D, '1', '.'};
        byte[] iris = Transactions.record(17, "17.002:05|17.003:x|17.999:y");
        byte[] minutiae = Transactions.record(9, "9.002:06|9.003:4");
        byte[] text = Transactions.record(2, "2.002:00|2.018:DOE, JO");
        byte[] file = Transactions.join(Transactions.header("1^4~4^04~2^00~17^05~9^06"), binary, text, iris, minutiae);
        NistTransaction read = NistReader.read(file);
        assertThat(read.skipped()).containsExactly(new NistSkipped(4, 4, 9), new NistSkipped(17, 5, iris.length),
                new NistSkipped(9, 6, minutiae.length));
        assertThat(read.descriptions().get(0).name()).contains("DOE, JO");
        assertThat(read.images()).isEmpty();
    }

    @Test
    void fieldNumbersOfTwoDigitsAreReadAsEarlierEditionsWriteThem() throws Exception {
        byte[] header = Transactions.header("1^0");
        String old = new String(header, StandardCharsets.ISO_8859_1).replace("1.0", "1.");
        byte[] file = Transactions.replaced(old.getBytes(StandardCharsets.ISO_8859_1), "1.01:" + header.length,
                "1.01:" + old.length());
        assertThat(NistReader.read(file).controlNumber()).isEqualTo("B-1001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1"})
    void accentsAreReadInEitherOfTheUsualCodes(String charset) throws Exception {
        byte[] name = "M\u00DCLLER".getBytes(charset);
        String head = "2.001:" + (25 + name.length) + "\u001D2.002:00\u001D2.018:";
        byte[] file = Transactions.join(Transactions.header("1^1~2^00"), head.getBytes(StandardCharsets.US_ASCII), name,
                new byte[] {Separators.RECORD});
        assertThat(NistReader.read(file).descriptions().get(0).name()).contains("M\u00DCLLER");
    }

    @Test
    void everyFieldOfADescriptionIsReadWhateverItsNumber() throws Exception {
        byte[] text = Transactions.record(2, "2.002:00|2.999:a|2.1001:b|2.018:DOE, JO");
        NistDescription person = NistReader.read(Transactions.join(Transactions.header("1^1~2^00"), text))
                .descriptions().get(0);
        assertThat(person.fields()).containsEntry("2.999", "a").containsEntry("2.1001", "b")
                .containsEntry("2.018", "DOE, JO");
    }

    @Test
    void firstItemOfAFieldIsItsValue() {
        NistDescription person = new NistDescription(0, Map.of("2.067", " A \u001FB\u001EC", "2.019", " \u001E"));
        assertThat(person.value("2.067")).contains("A");
        assertThat(person.value("2.019")).isEmpty();
    }

    @Test
    void lengthsAreRightAroundEveryChangeOfTheirDigits() throws Exception {
        for (int size = 1; size < 1100; size++) {
            NistImage image = Transactions.image(0, NistImageKind.FACE, "F", 30, new byte[size]);
            byte[] file = Transactions.written(Transactions.transaction(List.of(), List.of(image)));
            assertThat(NistReader.read(file).images().get(0).content()).hasSize(size);
        }
    }
}
