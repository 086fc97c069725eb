package secondlook.dissemination;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import secondlook.policy.LeadPolicy;
import secondlook.policy.Statement;
import secondlook.post.NewLetter;
import secondlook.shared.PolicyRefused;

/**
 * The notice that carries a one-time link: which request it is about and the statement, no picture, no name, nothing of
 * the case (307.5-7.1).
 */
final class LinkLetter {

    private static final DateTimeFormatter UNTIL = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm z", Locale.US);

    private LinkLetter() {
    }

    static NewLetter of(Dissemination release, String requestNumber, String address, ZonedDateTime expires) {
        String text = "The result of your request " + requestNumber + " to the Detroit Police Department is ready.\n\n"
                + "It is not in this mail. Read it at this address, which opens once, until "
                + UNTIL.format(expires) + ":\n\n" + address + "\n\n"
                + "You will be asked for the code that the Crime Intelligence Unit tells you by phone, and to "
                + "acknowledge this statement:\n\n" + Statement.TEXT + "\n\n"
                + "If you did not make this request, tell the Crime Intelligence Unit and open nothing.\n";
        PolicyRefused.unless(LeadPolicy.carriesStatement(text));
        return new NewLetter(release.object(), List.of(release.how()), "Result of request " + requestNumber, text);
    }
}
