package secondlook.lead;

/** The stored bytes of one version. */
public record ReportContent(String fileName, byte[] pdf, String sha256, int version) {
}
