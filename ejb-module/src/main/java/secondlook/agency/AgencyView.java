package secondlook.agency;

import java.util.List;

/** One agency; the finding is null unless it is suspended. */
public record AgencyView(String id, String name, String ori, String verifiedHow, String finding,
                         List<AgreementView> agreements, List<ClientView> clients) {
}
