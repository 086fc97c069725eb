package secondlook.web.dissemination;

import java.time.Instant;

/** A one-time link as the program gets it, this once: the address, and its last part by itself. */
public record ReportLinkAnswer(String link, String secret, Instant expires, String reportNumber, int reportVersion) {
}
