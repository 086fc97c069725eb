package secondlook.corroboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static secondlook.corroboration.Sheets.NOW;
import static secondlook.corroboration.Sheets.supervisor;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import secondlook.policy.Conclusion;
import secondlook.policy.Disposition;

/** Changes every stored value of everything signed, one at a time: each change has to be noticed. */
class SignedHashTest {

    /** Numbers of rows and links between them, and drafts, which a signature does not stand for. */
    private static final Set<String> NOT_SIGNED = Set.of("id", "version", "round", "examination", "examiner",
            "supervisor", "comparisons", "signature", "dispositions");

    private static final Set<String> PARTS_TAKEN_LATER = Set.of("requester", "searcher", "firstExaminer",
            "secondExaminer", "endedAt");

    @Test
    void everyValueOfAnExaminationIsCovered() throws ReflectiveOperationException {
        Examination sheet = Sheets.file(1, 2).second();
        ExaminationSignature signature = sheet.signature();
        everyChangeIsNoticed(sheet, signature::intact);
        everyChangeIsNoticed(signature, signature::intact);
        everyChangeIsNoticed(sheet.examiner(), signature::intact);
        everyChangeIsNoticed(signature.dispositions().get(1), signature::intact);
        everyChangeIsNoticed(sheet.round(), signature::intact);
    }

    @Test
    void droppedDispositionIsNoticed() throws ReflectiveOperationException {
        ExaminationSignature signature = Sheets.file(1, 1).first().signature();
        Field dispositions = ExaminationSignature.class.getDeclaredField("dispositions");
        dispositions.setAccessible(true);
        dispositions.set(signature, signature.dispositions().subList(0, 2));
        assertThat(signature.intact()).isFalse();
    }

    @Test
    void everyValueOfAStatementIsCovered() throws ReflectiveOperationException {
        ConsultationStatement statement = Sheets.firstStates(Sheets.file(1, 2), 2);
        everyChangeIsNoticed(statement, statement::intact);
    }

    @Test
    void everyValueOfASignOffAndWhatItIsBuiltOnIsCovered() throws ReflectiveOperationException {
        RoundFile file = Sheets.file(1, null);
        RoundFile consulted = Sheets.with(file, Sheets.firstStates(file, 1), Sheets.secondStates(file, 1));
        SupervisorDecision decision = SupervisorDecision.signOff(consulted, new Signer(supervisor("supervisor")),
                Sheets.RATIONALE, NOW);
        everyChangeIsNoticed(decision, () -> decision.intact(consulted));
        assertThat(decision.intact(Sheets.with(file, consulted.statements().get(0)))).isFalse();
        Field hash = ExaminationSignature.class.getDeclaredField("signedHash");
        hash.setAccessible(true);
        hash.set(file.second().signature(), "0".repeat(64));
        assertThat(decision.intact(consulted)).isFalse();
        assertThatThrownBy(consulted::requireIntact).isInstanceOf(IllegalStateException.class);
    }

    private static void everyChangeIsNoticed(Object signed, BooleanSupplier intact)
            throws ReflectiveOperationException {
        List<Field> fields = Stream.of(signed.getClass().getDeclaredFields())
                .filter(f -> !Modifier.isStatic(f.getModifiers()) && !NOT_SIGNED.contains(f.getName())
                        && !f.getName().startsWith("_"))
                .filter(f -> !(signed instanceof Round) || !PARTS_TAKEN_LATER.contains(f.getName())
                        && !f.getName().equals("supervisor")).toList();
        assertThat(fields).isNotEmpty();
        for (Field field : fields) {
            field.setAccessible(true);
            Object before = field.get(signed);
            assertThat(intact.getAsBoolean()).isTrue();
            field.set(signed, other(field.getType(), before));
            assertThat(intact.getAsBoolean()).as(signed.getClass().getSimpleName() + "." + field.getName()).isFalse();
            field.set(signed, before);
        }
    }

    private static Object other(Class<?> type, Object value) {
        if (type == String.class) {
            return value + " ";
        } else if (type == int.class || type == Integer.class) {
            return value == null ? 1 : (Integer) value + 1;
        } else if (type == long.class || type == Long.class) {
            return value == null ? 1L : (Long) value + 1;
        } else if (type == Instant.class) {
            return ((Instant) value).plusMillis(1);
        } else if (type == Conclusion.class) {
            return value == Conclusion.NOT_SUITABLE ? Conclusion.INCONCLUSIVE : Conclusion.NOT_SUITABLE;
        } else if (type == Disposition.class) {
            return value == Disposition.NOT_COMPARABLE ? Disposition.EXCLUDED : Disposition.NOT_COMPARABLE;
        } else if (type == SupervisorDecision.Kind.class) {
            return Arrays.stream(SupervisorDecision.Kind.values()).filter(k -> k != value).findFirst().orElseThrow();
        }
        throw new IllegalArgumentException("Say how to change a " + type);
    }
}
