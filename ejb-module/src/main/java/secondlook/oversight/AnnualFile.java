package secondlook.oversight;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Locale;
import secondlook.shared.Sha256;

/** One file of an annual report as it was told (307.5-6.3): an edition in a format. Written once, never changed. */
@Entity
@Table(name = "annual_file")
class AnnualFile {

    @Id
    private String name;

    @Column(name = "report_year")
    private int year;

    private byte[] content;

    private String sha256;

    protected AnnualFile() {
    }

    AnnualFile(int year, AnnualEdition edition, AnnualFormat format, byte[] content) {
        this.name = name(year, edition, format);
        this.year = year;
        this.content = content.clone();
        this.sha256 = Sha256.of(content);
    }

    /** The key, also the name under which it is given, for example {@code annual-report-2026-public.pdf}. */
    static String name(int year, AnnualEdition edition, AnnualFormat format) {
        return "annual-report-" + year + "-" + edition.label() + "." + format.name().toLowerCase(Locale.ROOT);
    }

    byte[] content() {
        return content.clone();
    }

    String sha256() {
        return sha256;
    }
}
