package secondlook.gallery;

import java.util.List;

/** One enrolment with the other encounters of the person its source names; expungement may be null. */
public record EnrolmentDetail(EnrolmentView enrolment, List<EnrolmentView> encounters, String expungement) {
}
