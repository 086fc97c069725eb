package secondlook.web.corroboration;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import secondlook.corroboration.ExaminationService;
import secondlook.shared.ImageContent;
import secondlook.web.image.ImageServlet;

/** The probe of the reader's own examination in full resolution. */
@WebServlet("/image/examined")
public class ExaminedProbeImageServlet extends ImageServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ExaminationService service;

    @Override
    protected ImageContent picture(HttpServletRequest request) {
        return service.probePicture(text(request, "examination"));
    }
}
