package secondlook.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import secondlook.policy.Clause;
import secondlook.policy.RegisterKind;
import secondlook.policy.Role;
import secondlook.policy.Verifies;
import secondlook.shared.Conflict;
import secondlook.shared.Invalid;
import secondlook.shared.NotFound;
import secondlook.shared.PolicyRefused;
import secondlook.shared.Sha256;
import secondlook.shared.TestDatabase;

class RegisterServiceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final String TEXT = "Face model replaced by version 2 of the manufacturer.";
    private static final byte[] PDF = "%PDF-1.7\nan invoice\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private Desk desk;
    private RegisterService service;

    static List<DataSource> databases() throws SQLException {
        return TestDatabase.all();
    }

    private void open(DataSource database) {
        desk = new Desk(database);
        service = desk.registerService();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private NewEntry entry(RegisterKind kind, byte[] document) {
        return new NewEntry(kind, TODAY, TEXT, new NewEntry.Handed("invoice.pdf", document));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.MAINTENANCE, refusal = false)
    void entryStaysAsItIsWithItsDocumentAndItsAddenda(DataSource database) {
        open(database);
        EntryView kept = desk.as(Role.LASO, () -> service.record(entry(RegisterKind.UPGRADE, PDF)));
        desk.as(Role.COMMANDER, () -> service.addend(kept.id(), "The day was 27 November, not 28 November.",
                NewEntry.Handed.NOTHING));
        EntryView read = desk.as(Role.BOARD, service::list).get(0);
        assertThat(read.text()).isEqualTo(TEXT);
        assertThat(read.document().sha256()).isEqualTo(Sha256.of(PDF));
        assertThat(desk.as(Role.BOARD, () -> service.document(kept.id())).bytes()).isEqualTo(PDF);
        EntryView addendum = read.addenda().get(0);
        assertThat(addendum.text()).contains("27 November");
        assertThat(addendum.document()).isNull();
        assertThatThrownBy(() -> desk.as(Role.BOARD, () -> service.document(addendum.id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.as(Role.COMMANDER, () -> service.addend(addendum.id(), TEXT,
                NewEntry.Handed.NOTHING))).isInstanceOf(Conflict.class);
        assertThat(desk.as(Role.SYSTEM, () -> desk.registers.recorded(RegisterKind.UPGRADE, Desk.BEGIN,
                Desk.BEGIN.plusSeconds(1)))).hasSize(2);
        assertThat(desk.as(Role.SYSTEM, () -> desk.registers.recorded(RegisterKind.LAWSUIT, Desk.BEGIN,
                Desk.BEGIN.plusSeconds(1)))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.MAINTENANCE, refusal = true)
    void entryOfAnotherRegisterWithoutKindOrWithSomethingElseThanADocumentIsRefused(DataSource database) {
        open(database);
        assertThatThrownBy(() -> desk.as(Role.LASO, () -> service.record(entry(RegisterKind.LAWSUIT, PDF))))
                .isInstanceOf(PolicyRefused.class);
        assertThatThrownBy(() -> desk.as(Role.LASO, () -> service.record(entry(null, PDF))))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> desk.as(Role.COMMANDER, () -> service.record(entry(RegisterKind.UPGRADE,
                new byte[] {1, 2, 3})))).isInstanceOf(Invalid.class);
        assertThat(desk.as(Role.BOARD, service::list)).isEmpty();
    }
}
