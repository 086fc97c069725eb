package secondlook.web.matching;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import secondlook.matching.SearchService;
import secondlook.shared.ImageContent;
import secondlook.web.image.ImageServlet;

/** A candidate of a search by its rank, for those who may see ranks. */
@WebServlet("/image/searched")
public class SearchedImageServlet extends ImageServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SearchService service;

    @Override
    protected ImageContent picture(HttpServletRequest request) {
        return service.candidatePicture(text(request, "search"), number(request, "rank"));
    }
}
