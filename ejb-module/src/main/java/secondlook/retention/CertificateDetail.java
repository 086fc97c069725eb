package secondlook.retention;

import java.util.List;
import secondlook.shared.Erased;

/** A certificate with what it is about. */
public record CertificateDetail(CertificateView certificate, List<Erased> objects) {
}
