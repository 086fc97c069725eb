package secondlook.dissemination;

import java.time.Instant;

/** A one-time link of a program; the secret is told this once and kept only as a hash. */
public record ProgramLink(String secret, Instant expires, String reportNumber, int reportVersion) {
}
