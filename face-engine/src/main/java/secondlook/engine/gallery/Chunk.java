package secondlook.engine.gallery;

import secondlook.engine.gallery.file.Records;
import secondlook.engine.gallery.scan.Codes;

/** A run of slots: what is scanned and what is kept of them. */
record Chunk(int first, Codes codes, Records records) {
}
