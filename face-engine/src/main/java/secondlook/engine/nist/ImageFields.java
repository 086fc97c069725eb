package secondlook.engine.nist;

import java.util.Locale;
import secondlook.engine.image.ImageLimits;

/** The fields of a Type-10 record, checked. */
final class ImageFields {

    private static final int IMAGE_TYPE = 3;
    private static final int SOURCE_AGENCY = 4;
    private static final int CAPTURE_DATE = 5;
    private static final int WIDTH = 6;
    private static final int HEIGHT = 7;
    private static final int SCALE_UNITS = 8;
    private static final int HORIZONTAL_SCALE = 9;
    private static final int VERTICAL_SCALE = 10;
    private static final int COMPRESSION = 11;
    private static final int COLOUR_SPACE = 12;
    private static final int PROFILE = 13;
    private static final int POSE = 20;
    private static final int LARGEST_NUMBER = 99_999;
    private static final int LARGEST_UNIT = 2;
    private static final int LARGEST_PROFILE = 99;
    /** The edition of 2007 brought the acquisition profile. */
    private static final int FIRST_EDITION_WITH_PROFILE = 400;
    private static final String POSES = "FRLAD";

    private ImageFields() {
    }

    static NistImage read(int idc, FieldReader fields, int edition) throws NotANistFile {
        NistImageKind kind = NistImageKind.of(fields.required(IMAGE_TYPE).toUpperCase(Locale.ROOT));
        int width = fields.number(WIDTH, 1, LARGEST_NUMBER);
        int height = fields.number(HEIGHT, 1, LARGEST_NUMBER);
        if ((long) width * height > ImageLimits.STANDARD.maxPixels()) {
            throw fields.bad(WIDTH, "the record says its picture has " + width + " by " + height
                    + " pixels, more than any photograph that is accepted");
        }
        fields.number(SCALE_UNITS, 0, LARGEST_UNIT);
        fields.number(HORIZONTAL_SCALE, 0, LARGEST_NUMBER);
        fields.number(VERTICAL_SCALE, 0, LARGEST_NUMBER);
        fields.required(COLOUR_SPACE);
        return new NistImage(idc, kind, pose(fields), profile(kind, fields, edition), fields.date(CAPTURE_DATE),
                fields.required(SOURCE_AGENCY), width, height,
                fields.required(COMPRESSION).toUpperCase(Locale.ROOT), fields.data());
    }

    private static int profile(NistImageKind kind, FieldReader fields, int edition) throws NotANistFile {
        boolean mandatory = kind == NistImageKind.FACE && edition >= FIRST_EDITION_WITH_PROFILE;
        return mandatory ? fields.number(PROFILE, 0, LARGEST_PROFILE)
                : fields.optionalNumber(PROFILE, 0, LARGEST_PROFILE);
    }

    private static String pose(FieldReader fields) throws NotANistFile {
        String pose = fields.optional(POSE);
        if (pose == null) {
            return null;
        }
        String letter = pose.toUpperCase(Locale.ROOT);
        if (letter.length() != 1 || POSES.indexOf(letter) < 0) {
            throw fields.bad(POSE, "the pose is none of F, R, L, A and D");
        }
        return letter;
    }
}
