package secondlook.web.post;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import secondlook.post.OutboxView;
import secondlook.post.PostService;
import secondlook.web.shared.Turn;

/** The outbox: where mail goes, every letter, and its attempts. */
@Named
@ViewScoped
public class OutboxPageView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient PostService service;

    private transient OutboxView outbox;

    public void load() {
        outbox = service.list();
    }

    public void again(long id) {
        service.again(id);
        Turn.to("/post/outbox.xhtml", "post.outbox.againNow", Long.toString(id));
    }

    public OutboxView getOutbox() {
        return outbox;
    }
}
