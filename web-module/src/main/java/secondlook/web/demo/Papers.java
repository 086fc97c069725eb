package secondlook.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import secondlook.identity.NewPrerequisite;
import secondlook.identity.PrerequisiteService;
import secondlook.policy.PrerequisiteKind;

/**
 * The prerequisites of the demonstration's accounts: the LASO records everybody's, the commanding officer the LASO's.
 * One yearly training lapses soon, so that the warning can be seen.
 */
@ApplicationScoped
class Papers {

    private static final int HOURS = 80;
    private static final long TRAINED_DAYS_AGO = 60;
    private static final long NEARLY_A_YEAR = 350;

    @Inject
    private Stage stage;

    @Inject
    private PrerequisiteService prerequisites;

    @Inject
    private Clock clock;

    void record(Cast cast) {
        cast.all().forEach(person -> PrerequisiteKind.of(person.role()).forEach(kind -> {
            boolean soon = person == cast.third() && kind == PrerequisiteKind.YEARLY_TRAINING;
            LocalDate day = LocalDate.ofInstant(clock.instant(), clock.getZone())
                    .minusDays(soon ? NEARLY_A_YEAR : TRAINED_DAYS_AGO);
            Person recorder = person == cast.laso() ? cast.commander() : cast.laso();
            stage.as(recorder, () -> prerequisites.record(new NewPrerequisite(person.username(), kind, day,
                    kind == PrerequisiteKind.INITIAL_TRAINING ? HOURS : null, null,
                    kind.label() + ".pdf", page("Made up: " + kind.label() + " of " + person.name()))));
        }));
    }

    /** A PDF of one line. */
    static byte[] page(String line) {
        String text = "BT /F1 14 Tf 60 720 Td (" + line + ") Tj ET";
        String[] objects = {"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 5 0 R/Resources<</Font<</F1 4 0 R>>>>>>",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
            "<</Length " + text.length() + ">>stream\n" + text + "\nendstream"};
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        StringBuilder places = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.length; i++) {
            places.append(String.format("%010d 00000 n %n", pdf.length()));
            pdf.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        int start = pdf.length();
        pdf.append("xref\n0 ").append(objects.length + 1).append('\n').append(places).append("trailer<</Size ")
                .append(objects.length + 1).append("/Root 1 0 R>>\nstartxref\n").append(start).append("\n%%EOF\n");
        return pdf.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
