package secondlook.matching;

import secondlook.policy.CaseStatus;

/**
 * One search: the chosen face, the case status as it is now, the list length. Narrative only with several faces,
 * repeat reason only for a further search, quality reason only for a face of unsuitable quality.
 */
public record SearchCommand(String requestId, int face, String faceNarrative, CaseStatus caseStatusNow,
                            int listLength, String repeatReason, String qualityReason) {
}
