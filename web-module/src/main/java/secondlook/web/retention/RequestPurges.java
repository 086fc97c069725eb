package secondlook.web.retention;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import secondlook.retention.PurgedService;
import secondlook.retention.PurgedView;

/** What went of the request of one page, asked for once, because every look is on the trail. */
@Named
@RequestScoped
public class RequestPurges {

    @Inject
    private PurgedService service;

    private final Map<String, List<PurgedView>> asked = new HashMap<>();

    public List<PurgedView> of(String requestId) {
        return asked.computeIfAbsent(requestId, service::of);
    }
}
