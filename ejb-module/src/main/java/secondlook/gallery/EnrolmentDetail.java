package secondlook.gallery;

import java.util.List;

/**
 * One enrolment with the other encounters of the person its source names.
 *
 * @param expungement its number, null when there is none
 * @param readings    what each model pack made of the photograph
 */
public record EnrolmentDetail(EnrolmentView enrolment, List<EnrolmentView> encounters, String expungement,
                              List<EnrolmentReading> readings) {
}
