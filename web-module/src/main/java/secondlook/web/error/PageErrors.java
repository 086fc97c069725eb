package secondlook.web.error;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.view.ViewDeclarationLanguage;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import secondlook.shared.CurrentCaller;
import secondlook.web.shared.Messages;
import secondlook.web.shared.Turn;

/**
 * The one handler of pages, after the same table as everything else ({@link Problems}). A refused act leaves the reader
 * on the page with a message, nothing typed is lost; a page that may not be shown becomes the page that says why.
 */
class PageErrors extends ExceptionHandlerWrapper {

    PageErrors(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            ExceptionQueuedEvent event = events.next();
            events.remove();
            answer(event.getContext().getContext(), event.getContext().getException());
        }
    }

    private static void answer(FacesContext faces, Throwable thrown) {
        if (expired(thrown)) {
            again(faces);
            return;
        }
        Problem problem = CDI.current().select(Problems.class).get()
                .of(plain(thrown), (HttpServletRequest) faces.getExternalContext().getRequest());
        ProblemText text = ProblemText.of(problem);
        if (faces.isPostback() && faces.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE) {
            String field = FieldPlace.of(faces, problem.field());
            faces.addMessage(field, field == null
                    ? new FacesMessage(FacesMessage.SEVERITY_ERROR, text.title(), text.detail())
                    : beside(text.detail(), problem.clause()));
            faces.validationFailed();
        } else if (!faces.getExternalContext().isResponseCommitted()) {
            show(faces, text);
        }
    }

    /** Beside a value there is no headline that names the clause. */
    private static FacesMessage beside(String detail, String clause) {
        String said = clause == null ? detail : Messages.text("error.refused.beside", detail, clause);
        return new FacesMessage(FacesMessage.SEVERITY_ERROR, said, said);
    }

    private static boolean expired(Throwable thrown) {
        return thrown instanceof ViewExpiredException
                || thrown.getCause() != null && thrown.getCause() != thrown && expired(thrown.getCause());
    }

    /** Without the wrapping of the page engine, for the log. */
    private static Throwable plain(Throwable thrown) {
        return thrown instanceof FacesException && thrown.getCause() != null ? plain(thrown.getCause()) : thrown;
    }

    /** The view is gone: whoever is still signed in starts afresh, the others sign in. */
    private static void again(FacesContext faces) {
        if (CDI.current().select(CurrentCaller.class).get().known()) {
            Turn.to("/queue.xhtml", "error.expired.again");
        } else {
            Turn.go("/signin.xhtml?why=expired");
        }
    }

    /** Answers with the page about the problem in place of the one asked for. */
    private static void show(FacesContext faces, ProblemText text) {
        boolean rendering = faces.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
        faces.getExternalContext().responseReset();
        faces.getExternalContext().setResponseStatus(text.status());
        faces.getExternalContext().getRequestMap().put(ProblemText.ATTRIBUTE, text);
        UIViewRoot root = faces.getApplication().getViewHandler().createView(faces, ProblemText.PAGE);
        faces.setViewRoot(root);
        if (rendering) {
            render(faces, root);
        } else {
            faces.renderResponse();
        }
    }

    private static void render(FacesContext faces, UIViewRoot root) {
        try {
            ViewDeclarationLanguage language = faces.getApplication().getViewHandler()
                    .getViewDeclarationLanguage(faces, ProblemText.PAGE);
            language.buildView(faces, root);
            language.renderView(faces, root);
            faces.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
