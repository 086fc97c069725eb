package secondlook.corroboration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import secondlook.policy.Role;
import secondlook.shared.Audited;

/** Two examiners who disagree consult; both opinions stay unedited (307.5-5.4.3). */
@Audited
@Stateless
public class ConsultationService {

    /** Both opinions and the statements so far. */
    @RolesAllowed({Role.Name.EXAMINER, Role.Name.SUPERVISOR, Role.Name.COMMANDER})
    public ConsultationSheet view(String requestId) {
        throw new UnsupportedOperationException();
    }

    /** One examiner's position after consulting, signed. */
    @RolesAllowed({Role.Name.EXAMINER})
    public ConsultationSheet state(StateCommand command) {
        throw new UnsupportedOperationException();
    }
}
