package secondlook.intake;

import java.util.List;

/** Requests in the order of the lists; next is where to go on, null at the end. */
public record RequestStretch(List<RequestLine> items, RequestPlace next) {

    public RequestStretch {
        items = List.copyOf(items);
    }
}
