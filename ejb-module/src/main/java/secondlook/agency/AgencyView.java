package secondlook.agency;

import java.util.List;

/** One agency; the finding and its number are null unless it is suspended. */
public record AgencyView(String id, String name, String ori, String verifiedHow, String finding,
                         String findingNumber, List<AgreementView> agreements, List<ClientView> clients) {
}
