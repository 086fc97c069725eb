package secondlook.web.corroboration;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import secondlook.corroboration.ExaminationService;
import secondlook.shared.ImageContent;
import secondlook.web.image.ImageServlet;

/** A candidate of the reader's own examination by its position: the address tells no rank. */
@WebServlet("/image/candidate")
public class CandidateImageServlet extends ImageServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ExaminationService service;

    @Override
    protected ImageContent picture(HttpServletRequest request) {
        return service.candidatePicture(text(request, "examination"), number(request, "position"));
    }
}
