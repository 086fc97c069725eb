package secondlook.engine.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import secondlook.engine.face.Assets;
import secondlook.engine.face.MugShots;

class SelfTestCommandTest {

    private static final int PEOPLE = 20;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private String said;

    @Test
    void mugShotsAreFoundAndFrontalOnesWithAFrontalMateAreAtRankOne() throws IOException {
        Path groups = folder.resolve("groups.csv");
        Files.writeString(groups, "file-or-subject,group\nS001,one\nS008,one\nS013-02-t10_01.jpg,two\n");
        int answer = run(Assets.meds().toString(), "--groups", groups.toString(), "--out", folder.toString());
        System.out.println(said);
        assertThat(answer).as(said).isZero();
        Properties record = record();
        String[] faceless = figure(record, "all.no_face_found");
        assertThat(Integer.parseInt(faceless[3])).as("without a face").isLessThanOrEqualTo(2);
        assertThat(faceless[4]).isEqualTo("58");
        List<String> missed = Arrays.stream(record.getProperty("missedAtRank1").split(","))
                .filter(name -> !name.isEmpty()).toList();
        assertThat(missed).as("only side views").isSubsetOf(MugShots.SIDE_VIEWS);
        assertThat(record.getProperty("people")).isEqualTo("29");
        assertThat(record.getProperty("pack.templateVersion")).isEqualTo("mfn512-a1");
        assertThat(figure(record, "one.FNIR_rank_1")[4]).as("searches of the group").isEqualTo("16");
        assertThat(Double.parseDouble(figure(record, "all.TAR_at_FAR_0.1_")[0])).isGreaterThanOrEqualTo(0.79);
    }

    @Test
    void folderOfOneImageAPersonSaysThatNothingWasSearched() throws IOException {
        Path images = Files.createDirectories(folder.resolve("single"));
        List<Path> portraits = Assets.pictures(Assets.demo().resolve("avatars")).subList(0, 2);
        Files.copy(portraits.get(0), images.resolve("anna.jpg"));
        Files.copy(portraits.get(1), images.resolve("bert.jpg"));
        assertThat(run(images.toString(), "--out", folder.toString())).as(said).isZero();
        assertThat(said).contains("Nothing was searched: every person has one image.", "--subject")
                .doesNotContain("Not first at rank 1");
    }

    @Test
    void filesThatAreNoImagesAreNamedAndStopNothing() throws IOException {
        Path images = Files.createDirectories(folder.resolve("images/more"));
        List<Path> portraits = Assets.pictures(Assets.demo().resolve("avatars")).subList(0, 2);
        Files.copy(portraits.get(0), images.resolve("anna-1.jpg"));
        Files.copy(portraits.get(0), images.resolve("anna-2.jpg"));
        Files.copy(portraits.get(1), images.resolve("=bert-1.jpg"));
        Files.write(images.resolve("cut-1.jpg"), Arrays.copyOf(Files.readAllBytes(portraits.get(0)), 900));
        Files.writeString(images.resolve("=notes.txt"), "no image");
        ImageIO.write(new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB), "png",
                images.resolve("dora-1.png").toFile());
        int answer = run(folder.resolve("images").toString(), "--out", folder.toString());
        assertThat(answer).as(said).isZero();
        assertThat(said).contains("Files without a template: 3", "cut-1.jpg: no image that can be read",
                "=notes.txt: no image that can be read", "dora-1.png: no face found", "Not first at rank 1: none");
        Properties record = record();
        assertThat(record.getProperty("images")).isEqualTo("4");
        assertThat(record.getProperty("people")).isEqualTo("2");
        assertThat(figure(record, "all.rank-1_rate")).contains("1.000000", "1");
        assertThat(Files.readString(folder.resolve("selftest-20260102T030405Z.csv")))
                .startsWith("group,figure,value,low95,high95,count,of,threshold").contains("\"FNIR rank 50\",0.000000");
        assertThat(Files.readString(folder.resolve("selftest-20260102T030405Z-files.csv")))
                .contains("cut-1.jpg").doesNotContain("\"=");
        assertThat(columnsOfTheCurve()).as("no score has both errors, so there is nothing to draw").isEmpty();
    }

    /** Mates are shown ever smaller, the last ones give no face at all: so that errors of both kinds occur. */
    @Test
    void errorsOfBothKindsAreDrawnAsACurveOfThePointsInTheFigures() throws IOException {
        Path images = Files.createDirectories(folder.resolve("images"));
        List<Path> portraits = Assets.pictures(Assets.demo().resolve("avatars")).subList(0, PEOPLE);
        for (int i = 0; i < PEOPLE; i++) {
            BufferedImage portrait = Assets.upright(portraits.get(i));
            String person = String.format("p%02d", i);
            Files.copy(portraits.get(i), images.resolve(person + "-1.jpg"));
            ImageIO.write(shown(portrait, 130 - 6 * i), "png", images.resolve(person + "-2.png").toFile());
        }
        assertThat(run(images.toString(), "--out", folder.toString())).as(said).isZero();
        List<String> csv = Files.readAllLines(folder.resolve("selftest-20260102T030405Z.csv"));
        List<Double> fpir = values(csv, "\"FPIR at ");
        List<Double> fnir = values(csv, "\"FNIR at ");
        assertThat(fpir).hasSize(7).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(fnir).hasSize(7).isSorted();
        assertThat(fpir.get(0)).as("FPIR at 0.30").isPositive();
        assertThat(fnir.get(0)).as("FNIR at 0.30").isPositive().isLessThan(1);
        List<Integer> columns = columnsOfTheCurve();
        assertThat(columns.get(columns.size() - 1) - columns.get(0)).as("pixels from end to end").isGreaterThan(100);
    }

    private static BufferedImage shown(BufferedImage portrait, int edge) {
        BufferedImage canvas = new BufferedImage(200, 200, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = canvas.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(portrait, 20, 20, edge, edge, null);
        graphics.dispose();
        return canvas;
    }

    private static List<Double> values(List<String> csv, String figure) {
        return csv.stream().filter(line -> line.startsWith("\"all\"," + figure))
                .map(line -> Double.valueOf(line.split(",")[2])).toList();
    }

    private List<Integer> columnsOfTheCurve() throws IOException {
        BufferedImage plot = ImageIO.read(folder.resolve("selftest-20260102T030405Z.png").toFile());
        assertThat(plot.getWidth()).isEqualTo(900);
        return IntStream.range(0, plot.getWidth()).filter(x -> IntStream.range(0, plot.getHeight())
                .anyMatch(y -> plot.getRGB(x, y) == DetCurve.LINE.getRGB())).boxed().toList();
    }

    @Test
    void subjectIsWhatTheExpressionSays() throws IOException {
        Path images = Files.createDirectories(folder.resolve("images"));
        Path portrait = Assets.pictures(Assets.demo().resolve("avatars")).get(0);
        Files.copy(portrait, images.resolve("2020-anna.jpg"));
        Files.copy(portrait, images.resolve("2021-anna.jpg"));
        Files.copy(portrait, images.resolve("nobody.jpg"));
        assertThat(run(images.toString(), "--subject", "-(\\w+)", "--out", folder.toString())).as(said).isZero();
        assertThat(record().getProperty("people")).isEqualTo("1");
        assertThat(said).contains("nobody.jpg: the name has no subject: rename it, or say with --subject");
    }

    @Test
    void wrongArgumentsGetOneSentence() throws IOException {
        refused("Name the folder of the images.");
        refused("There is no folder", folder.resolve("absent").toString());
        refused("--subject needs a value.", folder.toString(), "--subject");
        refused("--subject is not a regular expression: Unclosed group", folder.toString(), "--subject", "(");
        refused("Unknown: --loud.", folder.toString(), "--loud");
        refused("Unknown: second.", folder.toString(), "second");
        refused("absent.csv cannot be read.", folder.toString(), "--groups", folder.resolve("absent.csv").toString());
        Path groups = folder.resolve("groups.csv");
        Files.writeString(groups, "a,one\nb\n");
        refused("Line 2 of", folder.toString(), "--groups", groups.toString());
        Files.delete(groups);
        refused("No image with a face was found", folder.toString());
    }

    private void refused(String sentence, String... arguments) {
        assertThat(run(arguments)).as(said).isEqualTo(2);
        assertThat(said).contains(sentence);
        assertThat(said.lines().count()).isLessThanOrEqualTo(2);
    }

    private int run(String... arguments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<String> all = new ArrayList<>(List.of(arguments));
        if (all.size() % 2 == 1) {
            all.addAll(List.of("--models", Assets.models().toString()));
        }
        int answer = SelfTestCommand.run(all.toArray(String[]::new), CLOCK,
                new PrintStream(bytes, true, StandardCharsets.UTF_8));
        said = bytes.toString(StandardCharsets.UTF_8);
        return answer;
    }

    private Properties record() throws IOException {
        Properties record = new Properties();
        try (Reader in = Files.newBufferedReader(folder.resolve("selftest-20260102T030405Z.properties"))) {
            record.load(in);
        }
        return record;
    }

    private static String[] figure(Properties record, String key) {
        return record.getProperty("figure." + key).split(";");
    }
}
