package secondlook.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import secondlook.policy.Clause;
import secondlook.policy.PhotographKind;
import secondlook.policy.Verifies;

class ImportLinesTest {

    private static final String HEADER = "file,source_agency,record_number,subject_number,capture_date,kind,pose\n";

    private static List<ImportListed> read(String text) {
        return ImportLines.read(text.getBytes(StandardCharsets.UTF_8), "list.csv", true);
    }

    private static ImportListed only(String line) {
        List<ImportListed> listed = read(HEADER + line);
        assertThat(listed).hasSize(1);
        return listed.get(0);
    }

    @Test
    void lineBecomesAPhotographWithItsSource() {
        ImportListed one = only("a/1.jpg, Wayne County ,B-1,P-7,2025-01-31,booking,front");
        assertThat(one.finding()).isNull();
        assertThat(one.path()).isEqualTo("a/1.jpg");
        assertThat(one.line()).isEqualTo(2);
        assertThat(one.source()).isEqualTo(new ImportSource("Wayne County", "B-1", "P-7", LocalDate.of(2025, 1, 31),
                PhotographKind.BOOKING, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "\uFEFFfile,source_agency,record_number\n1.jpg,W,B-1",
        "File;Source Agency;RECORD-NUMBER\r\n1.jpg;W;B-1\r\n",
        "record_number\tfile\tsource_agency\tcell\n\nB-1\t1.jpg\tW\t4",
        "\"file\",\"source_agency\",\"record_number\"\n\"1.jpg\",\"W\",\"B-1\"\n"})
    void marksDelimitersAndCaseOfTheHeaderAreForgiven(String text) {
        List<ImportListed> listed = read(text);
        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).source().recordNumber()).isEqualTo("B-1");
        assertThat(listed.get(0).path()).isEqualTo("1.jpg");
    }

    @Test
    void textOfOtherCodePagesKeepsItsLetters() {
        String text = "file,source_agency,record_number\n1.jpg,Cañon City,B-1\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"),
                StandardCharsets.UTF_16)) {
            assertThat(ImportLines.read(text.getBytes(charset), "list.csv", true).get(0).source().agency())
                    .as(charset.name()).isEqualTo("Cañon City");
        }
    }

    @Test
    void badLineIsReportedByNumberAndTheOthersAreRead() {
        List<ImportListed> listed = read(HEADER + "1.jpg,W,B-1\n\"2.jpg\"x,W,B-2\n3.jpg,W,B-3,,31st of May\n"
                + "4.jpg,W,B-4,,,postcard\n\"5.jpg,W,B-5\n6.jpg,W,B-6,,,,,,too,many\n,W,B-7\n8.jpg,W,B-8\n");
        assertThat(listed).hasSize(8);
        assertThat(listed).filteredOn(one -> one.finding() == null).extracting(ImportListed::path)
                .containsExactly("1.jpg", "8.jpg");
        assertThat(listed).filteredOn(one -> one.finding() != null)
                .allSatisfy(one -> assertThat(one.finding().reason()).startsWith("Line " + one.line() + ": "))
                .extracting(ImportListed::line).containsExactly(3, 4, 5, 6, 7, 8);
    }

    @Test
    void listWithoutTheNeededColumnsIsOneFindingThatNamesThem() {
        List<ImportListed> listed = read("file,agency\n1.jpg,W\n");
        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).finding().reason()).contains("source_agency, record_number");
    }

    @Test
    @Verifies(value = Clause.GALLERY, refusal = true)
    void lineWithoutItsSourceIsRefused() {
        assertThat(only("1.jpg,W,").finding().clause()).isEqualTo(Clause.GALLERY);
        assertThat(only("1.jpg,,B-1").finding().clause()).isEqualTo(Clause.GALLERY);
    }

    @Test
    void kindAndPoseAreReadFromEitherColumn() {
        assertThat(only("1.jpg,W,B-1,,,driver's license,").source().photograph())
                .isEqualTo(PhotographKind.DRIVER_LICENCE);
        assertThat(only("1.jpg,W,B-1,,,Mug Shot,PROFILE").source().frontal()).isFalse();
        assertThat(only("1.jpg,W,B-1,,,tattoo,").source()).satisfies(source -> {
            assertThat(source.frontal()).isFalse();
            assertThat(source.photograph()).isEqualTo(PhotographKind.BOOKING);
        });
        assertThat(only("1.jpg,W,B-1,,,,").source().photograph()).isEqualTo(PhotographKind.BOOKING);
    }

    @Test
    void withoutTheSourcesWordAPhotographOfNoStatedKindStaysUnknown() {
        List<ImportListed> listed = ImportLines.read((HEADER + "1.jpg,W,B-1\n2.jpg,W,B-2,,,booking")
                .getBytes(StandardCharsets.UTF_8), "list.csv", false);
        assertThat(listed).extracting(one -> one.source().photograph())
                .containsExactly(PhotographKind.UNKNOWN, PhotographKind.BOOKING);
    }
}
