package secondlook.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Every testable clause has a rule, a test that it allows and a test that it refuses; writes the table that says which.
 */
class ClauseCoverageTest {

    private final Map<Clause, List<String>> rules = new EnumMap<>(Clause.class);
    private final Map<Clause, List<String>> allowing = new EnumMap<>(Clause.class);
    private final Map<Clause, List<String>> refusing = new EnumMap<>(Clause.class);

    @Test
    void everyTestableClauseHasARuleAndBothProofs() throws IOException {
        collect(new ClassFileImporter().importPackages("secondlook"));
        writeTable();
        for (Clause clause : Clause.values()) {
            if (clause.testable()) {
                assertThat(rules.get(clause)).as(clause.id() + " has no rule").isNotNull();
                assertThat(allowing.get(clause)).as(clause.id() + " has no test that it allows").isNotNull();
                assertThat(refusing.get(clause)).as(clause.id() + " has no test that it refuses").isNotNull();
            }
        }
    }

    private void collect(JavaClasses classes) {
        classes.stream().flatMap(c -> c.getMethods().stream()).forEach(method -> {
            if (method.isAnnotatedWith(Implements.class)) {
                note(rules, method.getAnnotationOfType(Implements.class).value(), method);
            }
            if (method.isAnnotatedWith(Verifies.class)) {
                Verifies proof = method.getAnnotationOfType(Verifies.class);
                note(proof.refusal() ? refusing : allowing, proof.value(), method);
            }
        });
    }

    private static void note(Map<Clause, List<String>> where, Clause[] clauses, JavaMethod method) {
        Arrays.stream(clauses).forEach(clause -> where.computeIfAbsent(clause, c -> new ArrayList<>())
                .add(method.getOwner().getSimpleName() + "." + method.getName()));
    }

    private void writeTable() throws IOException {
        StringBuilder table = new StringBuilder("# Clauses of Directive 307.5 and their proof\n\n"
                + "| clause | text | rule | proves it allows | proves it refuses |\n|---|---|---|---|---|\n");
        for (Clause clause : Clause.values()) {
            String proof = clause.testable()
                    ? cell(rules, clause) + " | " + cell(allowing, clause) + " | " + cell(refusing, clause)
                    : "not proven by a test: " + clause.untestableBecause() + " | | ";
            table.append("| ").append(clause.id()).append(" | ").append(clause.text()).append(" | ").append(proof)
                    .append(" |\n");
        }
        Path file = Path.of(System.getProperty("secondlook.clauses", "target/clauses.md"));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, table);
    }

    private static String cell(Map<Clause, List<String>> from, Clause clause) {
        return String.join(", ", from.getOrDefault(clause, List.of("MISSING")).stream().sorted().toList());
    }
}
