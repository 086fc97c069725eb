package secondlook.web.gallery;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import secondlook.gallery.GalleryService;
import secondlook.shared.ImageContent;
import secondlook.web.image.ImageServlet;

/** The picture of an enrolment. */
@WebServlet("/image/enrolment")
public class EnrolmentImageServlet extends ImageServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient GalleryService service;

    @Override
    protected ImageContent picture(HttpServletRequest request) {
        return service.picture(number(request, "id"));
    }
}
