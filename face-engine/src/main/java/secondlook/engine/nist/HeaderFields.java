package secondlook.engine.nist;

import java.time.LocalDate;
import java.util.List;

/** The fields of a Type-1 record, checked. */
record HeaderFields(String version, String type, String originator, String destination, String controlNumber,
                    String reference, LocalDate date) {

    private static final int VERSION = 2;
    private static final int TYPE = 4;
    private static final int DATE = 5;
    private static final int DESTINATION = 7;
    private static final int ORIGINATOR = 8;
    private static final int CONTROL_NUMBER = 9;
    private static final int REFERENCE = 10;

    static HeaderFields read(FieldReader header) throws NotANistFile {
        String version = header.required(VERSION);
        if (!version.matches("[0-9]{4}")) {
            throw header.bad(VERSION, "the edition of the standard is not four digits");
        }
        return new HeaderFields(version, header.required(TYPE), header.required(ORIGINATOR),
                header.required(DESTINATION), header.required(CONTROL_NUMBER), header.optional(REFERENCE),
                header.date(DATE));
    }

    /** The edition as a number, for example 400 for the one of 2007. */
    int edition() {
        return Integer.parseInt(version);
    }

    NistTransaction transaction(List<NistDescription> descriptions, List<NistImage> images,
                                List<NistSkipped> skipped) {
        return new NistTransaction(version, type, originator, destination, controlNumber, reference, date,
                descriptions, images, skipped);
    }
}
