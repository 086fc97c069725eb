package secondlook.engine.nist;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * One transaction: what its Type-1 record says, and the records the gallery has a use for.
 *
 * @param version four digits of the edition of the standard (1.002), for example 0500
 * @param type type of transaction (1.004), a code of the domain
 * @param originator the agency that sent it (1.008)
 * @param destination the agency it was sent to (1.007)
 * @param controlNumber the originator's number of the transaction (1.009)
 * @param reference the control number this one answers (1.010); null when it answers none
 * @param date day of the transaction (1.005)
 * @param skipped the records that were stepped over
 */
public record NistTransaction(String version, String type, String originator, String destination, String controlNumber,
                              String reference, LocalDate date, List<NistDescription> descriptions,
                              List<NistImage> images, List<NistSkipped> skipped) {

    public NistTransaction {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(originator, "originator");
        Objects.requireNonNull(destination, "destination");
        Objects.requireNonNull(controlNumber, "controlNumber");
        Objects.requireNonNull(date, "date");
        descriptions = List.copyOf(descriptions);
        images = List.copyOf(images);
        skipped = List.copyOf(skipped);
    }
}
