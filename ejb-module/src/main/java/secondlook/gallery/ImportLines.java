package secondlook.gallery;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import secondlook.policy.GalleryPolicy;
import secondlook.policy.PhotographKind;

/**
 * The list that comes with a folder of photographs: one line a photograph. Each line is read by itself, so that a stray
 * quote spoils one line and not the rest; a bad line becomes a finding with its number.
 */
final class ImportLines {

    private static final int LONGEST_LINE = 10_000;
    private static final int LONGEST_NAME = 1000;
    private static final List<DateTimeFormatter> DATES = List.of("uuuu-MM-dd", "uuuuMMdd", "MM/dd/uuuu").stream()
            .map(p -> DateTimeFormatter.ofPattern(p).withResolverStyle(ResolverStyle.STRICT)).toList();

    private final String name;
    private final boolean bookingSource;
    private CSVFormat format;
    private ImportColumns columns;

    private ImportLines(String name, boolean bookingSource) {
        this.name = name;
        this.bookingSource = bookingSource;
    }

    /** A line that cannot be used, and why. */
    private static final class BadLine extends Exception {
        private static final long serialVersionUID = 1L;

        BadLine(String why) {
            super(why);
        }
    }

    /**
     * The lines in order.
     *
     * @param name          of the CSV, for findings
     * @param bookingSource whether the source was registered as one of booking photographs
     */
    static List<ImportListed> read(byte[] csv, String name, boolean bookingSource) {
        return new ImportLines(name, bookingSource).read(ImportText.of(csv));
    }

    private List<ImportListed> read(String text) {
        List<ImportListed> listed = new ArrayList<>();
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                if (columns == null) {
                    header(line);
                } else {
                    listed.add(photograph(parsed(line), number));
                }
            } catch (BadLine e) {
                listed.add(ImportListed.refused(name, number,
                        ImportFinding.refused("Line " + number + ": " + e.getMessage())));
                if (columns == null) {
                    return listed;
                }
            }
        }
        return listed;
    }

    /** The delimiter is the one that parts the header. */
    private void header(String line) throws BadLine {
        char delimiter = ',';
        for (char candidate : new char[] {';', '\t'}) {
            delimiter = count(line, candidate) > count(line, delimiter) ? candidate : delimiter;
        }
        format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter).get();
        ImportColumns found = new ImportColumns(parsed(line));
        if (found.lacking() != null) {
            throw new BadLine(found.lacking());
        }
        columns = found;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }

    private CSVRecord parsed(String line) throws BadLine {
        if (line.length() > LONGEST_LINE) {
            throw new BadLine("it has " + line.length() + " characters, at most " + LONGEST_LINE
                    + " are read. Shorten it.");
        }
        try (CSVParser parser = CSVParser.parse(new StringReader(line), format)) {
            List<CSVRecord> records = parser.getRecords();
            if (records.size() != 1) {
                throw new BadLine("it cannot be parted into values. Write one photograph a line.");
            }
            return records.get(0);
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new BadLine("its quotes do not close where a value ends. Put a value that holds quotes between"
                    + " quotes, and double those inside.");
        }
    }

    private ImportListed photograph(CSVRecord line, int number) throws BadLine {
        if (columns.overrunBy(line)) {
            throw new BadLine("it has more values than the first line has columns. Put a value that holds the delimiter"
                    + " between quotes.");
        }
        String file = columns.value(line, ImportColumns.FILE);
        if (file == null || file.length() > LONGEST_NAME) {
            throw new BadLine("it names no file. Write the file's name, of at most " + LONGEST_NAME + " characters.");
        }
        String path = file.replace('\\', '/');
        ImportSource source = source(line);
        if (GalleryPolicy.source(source.agency(), source.recordNumber()).refused()) {
            return ImportListed.refused(path, number,
                    ImportFinding.refused(GalleryPolicy.source(source.agency(), source.recordNumber())));
        }
        return new ImportListed(path, number, source, null);
    }

    private ImportSource source(CSVRecord line) throws BadLine {
        ImportWords.Said kind = said(line, ImportColumns.KIND);
        ImportWords.Said pose = said(line, ImportColumns.POSE);
        PhotographKind photograph = Optional.ofNullable(kind.kind()).or(() -> Optional.ofNullable(pose.kind()))
                .orElse(bookingSource ? PhotographKind.BOOKING : PhotographKind.UNKNOWN);
        boolean frontal = !Boolean.FALSE.equals(kind.frontal()) && !Boolean.FALSE.equals(pose.frontal());
        return new ImportSource(columns.value(line, ImportColumns.AGENCY), columns.value(line, ImportColumns.RECORD),
                columns.value(line, ImportColumns.SUBJECT), captured(columns.value(line, ImportColumns.CAPTURED)),
                photograph, frontal);
    }

    private ImportWords.Said said(CSVRecord line, String column) throws BadLine {
        String value = columns.value(line, column);
        ImportWords.Said said = ImportWords.of(value);
        if (said == null) {
            throw new BadLine("the " + column + " \"" + value + "\" is not known. Write for example booking, front,"
                    + " profile or tattoo.");
        }
        return said;
    }

    private static LocalDate captured(String text) throws BadLine {
        if (text == null) {
            return null;
        }
        for (DateTimeFormatter format : DATES) {
            try {
                return LocalDate.parse(text, format);
            } catch (DateTimeException e) {
                continue;
            }
        }
        throw new BadLine("the capture_date \"" + text + "\" is no day. Write it as 2025-01-31.");
    }
}
