package secondlook.web.error;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIMessage;
import jakarta.faces.context.FacesContext;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Where on the page the message about a value belongs: beside the input of the same name in the form that was sent. A
 * list of forms has the same names in each, so the form is taken from what was clicked, or from the mark that every
 * form carries of itself when it was sent as a whole. What of a name no id may hold is an underscore there.
 */
final class FieldPlace {

    private FieldPlace() {
    }

    /** The client id of the input; null when the form that was sent has no place for a message about it. */
    static String of(FacesContext faces, String field) {
        String form = form(faces.getExternalContext().getRequestParameterMap());
        if (field == null || form == null) {
            return null;
        }
        String input = field.replaceAll("[^A-Za-z0-9_-]", "_");
        AtomicBoolean shown = new AtomicBoolean();
        faces.getViewRoot().invokeOnComponent(faces, form, (context, found) -> shown.set(speaks(found, input)));
        return shown.get() ? form + ':' + input : null;
    }

    private static String form(Map<String, String> sent) {
        String clicked = sent.get("jakarta.faces.source");
        if (clicked == null) {
            return sent.entrySet().stream().filter(part -> part.getKey().equals(part.getValue()))
                    .map(Map.Entry::getKey).findFirst().orElse(null);
        }
        int end = clicked.lastIndexOf(':');
        return end < 0 ? null : clicked.substring(0, end);
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
