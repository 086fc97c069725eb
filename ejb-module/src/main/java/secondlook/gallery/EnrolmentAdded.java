package secondlook.gallery;

import secondlook.engine.face.FaceTemplate;

/** An enrolment was written in this transaction; it joins the gallery in memory when the transaction commits. */
record EnrolmentAdded(long enrolmentId, FaceTemplate template) {
}
