package secondlook.oversight;

/** As what an annual report is kept and given. */
public enum AnnualFormat {
    PDF("application/pdf"),
    CSV("text/csv;charset=UTF-8");

    private final String type;

    AnnualFormat(String type) {
        this.type = type;
    }

    /** The media type. */
    public String type() {
        return type;
    }
}
