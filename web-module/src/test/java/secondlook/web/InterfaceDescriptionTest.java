package secondlook.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import secondlook.policy.Statement;

/** The description at /openapi and the code say the same: every path, every method, every property. */
class InterfaceDescriptionTest {

    private static final List<String> LINES = lines();

    private static List<String> lines() {
        try (InputStream in = InterfaceDescriptionTest.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void everyMethodOfEveryResourceIsDescribedAndNothingElse() {
        Set<String> described = new TreeSet<>();
        String path = "";
        for (String line : LINES) {
            if (line.matches("  /\\S+:")) {
                path = line.strip().replaceAll(":$", "");
            } else if (line.matches("    (get|post|patch|put|delete):")) {
                described.add(line.strip().replace(":", "").toUpperCase(Locale.ROOT) + " " + path);
            }
        }
        assertThat(described).isNotEmpty().isEqualTo(implemented());
    }

    private static Set<String> implemented() {
        return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("secondlook.web").stream()
                .filter(type -> type.isAnnotatedWith(Path.class)).flatMap(type -> type.getMethods().stream())
                .filter(method -> !verb(method).isEmpty())
                .map(method -> verb(method) + " /api/v1/" + path(method.getOwner()) + path(method))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String verb(JavaMethod method) {
        return method.getAnnotations().stream().map(a -> a.getRawType())
                .filter(a -> a.isAnnotatedWith(HttpMethod.class))
                .map(a -> a.getAnnotationOfType(HttpMethod.class).value()).findFirst().orElse("");
    }

    private static String path(JavaClass type) {
        return type.getAnnotationOfType(Path.class).value();
    }

    private static String path(JavaMethod method) {
        return method.isAnnotatedWith(Path.class) ? "/" + method.getAnnotationOfType(Path.class).value() : "";
    }

    @ParameterizedTest
    @CsvSource({
        "Token, secondlook.web.agency.TokenAnswer",
        "TokenError, secondlook.web.agency.TokenError",
        "NewRequest, secondlook.web.intake.SubmitBody",
        "Contact, secondlook.web.intake.SubmitBody$ContactBody",
        "Attestations, secondlook.web.intake.SubmitBody$AttestationsBody",
        "CaseStatusChange, secondlook.web.intake.CaseStatusBody",
        "Request, secondlook.web.intake.RequestAnswer",
        "Probe, secondlook.web.intake.RequestAnswer$ProbeAnswer",
        "Step, secondlook.web.intake.RequestAnswer$Step",
        "Question, secondlook.web.intake.RequestAnswer$Asked",
        "Information, secondlook.web.intake.InformationBody",
        "Acknowledgement, secondlook.web.lead.AcknowledgementBody",
        "OutcomeReport, secondlook.web.lead.OutcomeBody",
        "Outcome, secondlook.web.lead.ResultAnswer$Outcome",
        "RequestList, secondlook.web.intake.RequestListAnswer",
        "RequestLine, secondlook.web.intake.RequestListAnswer$Line",
        "Result, secondlook.web.lead.ResultAnswer",
        "ReportLink, secondlook.web.dissemination.ReportLinkAnswer",
        "NewEndpoint, secondlook.web.hooks.EndpointBody",
        "Endpoint, secondlook.web.hooks.EndpointAnswer",
        "Delivery, secondlook.web.hooks.DeliveryAnswer",
        "ReplayRange, secondlook.web.hooks.ReplayBody",
        "Replayed, secondlook.web.hooks.ReplayAnswer",
        "NewBooking, secondlook.web.gallery.BookingBody",
        "Booking, secondlook.web.gallery.BookingAnswer",
        "BookedImage, secondlook.web.gallery.BookingAnswer$Outcome",
        "FirstAccount, secondlook.web.identity.FirstAccount",
        "Account, secondlook.web.identity.AccountAnswer",
        "FactorConfirmation, secondlook.web.identity.FactorConfirmation",
        "FactorConfirmed, secondlook.web.identity.FactorConfirmed",
        "Health, secondlook.web.identity.Health",
        "Problem, secondlook.web.error.Problem"})
    void everySchemaHasThePropertiesOfItsRecord(String schema, Class<?> type) {
        Set<String> names = Arrays.stream(type.getRecordComponents()).map(InterfaceDescriptionTest::name)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(properties(schema)).isEqualTo(names);
    }

    private static String name(RecordComponent component) {
        JsonbProperty named = component.getAccessor().getAnnotation(JsonbProperty.class);
        return named == null ? component.getName() : named.value();
    }

    private static Set<String> properties(String schema) {
        List<String> from = LINES.subList(LINES.indexOf("  schemas:"), LINES.size());
        List<String> own = from.subList(from.indexOf("    " + schema + ":") + 1, from.size());
        return own.stream().takeWhile(line -> !line.matches("    \\S.*"))
                .dropWhile(line -> !line.equals("      properties:")).skip(1)
                .takeWhile(line -> line.startsWith("        ")).filter(line -> line.matches(" {8}\\w+:"))
                .map(line -> line.strip().replace(":", "")).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void statementIsThereWordForWord() {
        assertThat(String.join(" ", LINES).replaceAll("\\s+", " ")).contains(Statement.TEXT);
    }
}
