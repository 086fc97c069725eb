package secondlook.retention;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import secondlook.policy.Clause;
import secondlook.shared.Erased;
import secondlook.shared.Sha256;

/** How a certificate reads for programs and for spreadsheets. */
final class CertificateText {

    private CertificateText() {
    }

    /** The objects in the order given; {@code objectsSha256} covers every object's id, kind, key, hash and time. */
    static String json(PurgeCause cause, List<Erased> purged, String policyVersion, Instant at) {
        ObjectNode certificate = JsonNodeFactory.instance.objectNode()
                .put("certificate", "purge")
                .put("certifiedAt", at.toString())
                .put("cause", cause.name())
                .put("directive", Clause.AUTOMATIC_PURGE.id())
                .put("policyVersion", policyVersion)
                .put("count", purged.size())
                .put("bytes", purged.stream().mapToLong(Erased::bytes).sum())
                .put("objectsSha256", Sha256.ofParts(purged.stream().map(CertificateText::line).toArray()));
        ArrayNode objects = certificate.putArray("objects");
        purged.forEach(erased -> objects.add(object(erased)));
        return certificate.toString();
    }

    private static ObjectNode object(Erased erased) {
        return JsonNodeFactory.instance.objectNode().put("id", erased.id())
                .put("kind", erased.kind().name()).put("clause", erased.kind().clause().id())
                .put("key", erased.key()).put("request", erased.requestId()).put("sha256", erased.sha256())
                .put("bytes", erased.bytes()).put("erasedAt", erased.at().toString());
    }

    private static String line(Erased erased) {
        return String.join(" ", erased.id(), erased.kind().name(), erased.key(), erased.sha256(),
                erased.at().toString());
    }

    /** One line an object under a heading. */
    static String csv(CertificateView certificate, List<Erased> purged) {
        StringBuilder csv = new StringBuilder("certificate,kind,clause,key,request,sha256,bytes,erased_at\r\n");
        purged.forEach(erased -> csv.append(String.join(",", String.valueOf(certificate.id()), erased.kind().name(),
                erased.kind().clause().id(), quoted(erased.key()), erased.requestId() == null ? "" : erased.requestId(),
                erased.sha256(), String.valueOf(erased.bytes()), erased.at().toString())).append("\r\n"));
        return csv.toString();
    }

    private static String quoted(String text) {
        String plain = text.matches("[=+@-].*") ? "'" + text : text;
        return '"' + plain.replace("\"", "\"\"") + '"';
    }
}
