package secondlook.gallery;

import secondlook.policy.QualityView;

/**
 * What one model pack made of an enrolled photograph.
 *
 * @param pack    its name and version; null for enrolments older than this record
 * @param quality null when it was not assessed, and once the enrolment was expunged
 */
public record EnrolmentReading(String templateVersion, String pack, QualityView quality) {
}
