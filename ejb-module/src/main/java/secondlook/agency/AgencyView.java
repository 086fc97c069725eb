package secondlook.agency;

import java.util.List;
import secondlook.policy.AgencyKind;

/** One agency; the finding and its number are null unless it is suspended. */
public record AgencyView(String id, String name, String ori, AgencyKind kind, Verification verification,
                         String finding, String findingNumber, List<AgreementView> agreements,
                         List<RequesterView> requesters, List<ClientView> clients) {
}
