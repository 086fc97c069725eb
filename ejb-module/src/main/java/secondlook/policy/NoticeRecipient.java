package secondlook.policy;

/** Who is notified of a violation of 3.5 (307.5-4.2): these four, no more and no fewer. */
public enum NoticeRecipient {
    BOARD("Board of Police Commissioners"),
    MAYOR("Mayor of Detroit"),
    COUNCIL_PRESIDENT("City Council President"),
    COUNCIL_PRO_TEM("City Council President Pro Tem");

    private final String label;

    NoticeRecipient(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
