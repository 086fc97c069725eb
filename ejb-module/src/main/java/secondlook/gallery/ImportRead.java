package secondlook.gallery;

import java.util.List;

/** An item that was read, with its pictures ready to be written; at least one piece, if only a refusal. */
record ImportRead(ImportItem item, List<ImportPiece> pieces) {

    ImportRead {
        if (pieces.isEmpty()) {
            throw new IllegalArgumentException("Item " + item.number() + " has no outcome");
        }
        pieces = List.copyOf(pieces);
    }

    static ImportRead refused(ImportItem item, String reason) {
        return new ImportRead(item, List.of(ImportPiece.of(0, ImportFinding.refused(reason))));
    }

    long held() {
        return pieces.stream().mapToLong(ImportPiece::held).sum();
    }
}
