package secondlook.web.error;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import secondlook.shared.NotFound;
import secondlook.web.shared.Messages;

/** What the type of a problem (RFC 9457) resolves to: a page that says when it comes and what to do, for anybody. */
@Path("problems")
@RequestScoped
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class ProblemKindResource {

    @Context
    private UriInfo uri;

    /** All kinds. */
    @GET
    public String all() {
        return page(Messages.text("error.kind.title"), List.of(Problem.Kind.values()));
    }

    @GET
    @Path("{kind}")
    public String one(@PathParam("kind") String slug) {
        Problem.Kind wanted = Arrays.stream(Problem.Kind.values()).filter(kind -> kind.slug().equals(slug)).findFirst()
                .orElseThrow(() -> new NotFound("There is no such kind of problem. All of them are at "
                        + Problem.KINDS.replaceFirst("/$", "") + "."));
        return page(wanted.title(), List.of(wanted));
    }

    /** Nothing of the call is written into the page but the context it was asked under. */
    private String page(String title, List<Problem.Kind> kinds) {
        String base = uri.getBaseUri().getPath();
        String context = base.substring(0, base.indexOf("/api/"));
        return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"UTF-8\"/>"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/><title>" + title
                + "</title><link rel=\"stylesheet\" href=\"" + context
                + "/jakarta.faces.resource/second-look.css.xhtml?ln=css\"/></head><body><main class=\"stack\"><h1>"
                + Messages.text("error.kind.title") + "</h1><p class=\"help\">" + Messages.text("error.kind.help")
                + "</p>" + kinds.stream().map(ProblemKindResource::section).collect(Collectors.joining())
                + "<p class=\"steps\"><a class=\"button quiet\" href=\"" + context + "/api/v1/problems\">"
                + Messages.text("error.kind.all") + "</a></p></main></body></html>\n";
    }

    private static String section(Problem.Kind kind) {
        return "<section class=\"card\" id=\"" + kind.slug() + "\"><h2>" + kind.title() + "</h2><p>"
                + Messages.text("error.kind.status") + " " + kind.status() + "</p><p class=\"prose\">"
                + kind.meaning() + "</p></section>";
    }
}
