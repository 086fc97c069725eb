package secondlook.trail;

import java.nio.file.Path;
import java.util.List;

/**
 * What an auditor trusts and what to check an export against.
 *
 * @param log the log's key
 * @param witnesses the witnesses' keys
 * @param witnessesDemanded whether each of them must have cosigned something
 * @param held files with checkpoints that were kept elsewhere
 */
record VerifyRequest(VerifierKey log, List<VerifierKey> witnesses, boolean witnessesDemanded, List<Path> held) {
}
