package secondlook.agency;

import java.time.LocalDate;
import secondlook.policy.Contact;

/**
 * A person who may ask for an agency, if trained.
 *
 * @param training     what the training was, null without any on record
 * @param trainedUntil last day on which it counts, null without any
 * @param trained      whether it counts today
 */
public record RequesterView(String id, String title, Contact contact, String training, LocalDate trainedOn,
                            LocalDate trainedUntil, boolean trained) {
}
