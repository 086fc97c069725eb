package secondlook.web.intake;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import secondlook.intake.IntakeService;
import secondlook.shared.ImageContent;
import secondlook.web.image.ImageServlet;

/** The probe of a request, no larger than asked for. */
@WebServlet("/image/probe")
public class ProbeImageServlet extends ImageServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient IntakeService service;

    @Override
    protected ImageContent picture(HttpServletRequest request) {
        return service.probe(text(request, "request"), number(request, "edge"));
    }
}
