package secondlook.web.error;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIMessage;
import jakarta.faces.context.FacesContext;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Where on the page the message about a value belongs: beside the input of the same name in the form that was sent. A
 * list of forms has the same names in each, so the form is taken from what was clicked.
 */
final class FieldPlace {

    private FieldPlace() {
    }

    /** The client id of the input; null when the form that was sent has no place for a message about it. */
    static String of(FacesContext faces, String field) {
        String clicked = faces.getExternalContext().getRequestParameterMap().get("jakarta.faces.source");
        int end = clicked == null ? -1 : clicked.lastIndexOf(':');
        if (field == null || end < 0) {
            return null;
        }
        String form = clicked.substring(0, end);
        AtomicBoolean shown = new AtomicBoolean();
        faces.getViewRoot().invokeOnComponent(faces, form, (context, found) -> shown.set(speaks(found, field)));
        return shown.get() ? form + ':' + field : null;
    }

    private static boolean speaks(UIComponent within, String field) {
        if (within instanceof UIMessage message && field.equals(message.getFor()) && message.isRendered()) {
            return true;
        }
        var children = within.getFacetsAndChildren();
        while (children.hasNext()) {
            if (speaks(children.next(), field)) {
                return true;
            }
        }
        return false;
    }
}
