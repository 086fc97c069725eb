package secondlook.gallery;

import secondlook.policy.Suitability;

/**
 * One enrolment of a list.
 *
 * @param quality of its photograph as the pack in use has it, else the one it was enrolled with; null: not assessed
 */
public record EnrolmentLine(EnrolmentView enrolment, Suitability quality) {
}
