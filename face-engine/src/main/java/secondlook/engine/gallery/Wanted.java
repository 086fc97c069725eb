package secondlook.engine.gallery;

import secondlook.engine.face.FaceTemplate;

/** A probe and how many places its list has. */
record Wanted(FaceTemplate probe, int k) {
}
