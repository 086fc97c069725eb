package secondlook.identity;

import java.time.LocalDate;
import secondlook.policy.PrerequisiteKind;

/** A prerequisite to record; hours for trainings only, the remark may be null. */
public record NewPrerequisite(String username, PrerequisiteKind kind, LocalDate doneOn, Integer hours, String remark,
                              String documentName, byte[] document) {
}
