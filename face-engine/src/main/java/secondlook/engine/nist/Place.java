package secondlook.engine.nist;

/**
 * Where in a file something is wrong.
 *
 * @param record counted from 1, as the file holds them
 * @param type of the record
 * @param field number of the field; 0 when it is not about one
 * @param at first byte of the place, counted from 0
 */
record Place(int record, int type, int field, int at) {

    static final Place START = new Place(1, 1, 0, 0);

    Place field(int number, int byteAt) {
        return new Place(record, type, number, byteAt);
    }

    String text() {
        String where = field == 0 ? "" : ", field " + type + "." + padded(field);
        return "Record " + record + " (Type-" + type + ")" + where + ", byte " + at;
    }

    static String padded(int field) {
        return field > 99 ? Integer.toString(field) : Integer.toString(1000 + field).substring(1);
    }
}
