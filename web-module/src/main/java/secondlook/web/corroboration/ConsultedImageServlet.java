package secondlook.web.corroboration;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import secondlook.corroboration.ConsultationService;
import secondlook.shared.ImageContent;
import secondlook.web.image.ImageServlet;

/** A candidate by its rank for the two examiners who consult. */
@WebServlet("/image/consulted")
public class ConsultedImageServlet extends ImageServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ConsultationService service;

    @Override
    protected ImageContent picture(HttpServletRequest request) {
        return service.candidatePicture(text(request, "request"), number(request, "rank"));
    }
}
