package secondlook.web.gallery;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import secondlook.gallery.BookingService;
import secondlook.web.shared.IdempotencyKey;

/** Single bookings from the Department's own booking systems (307.5-5.4.2). */
@Path("gallery/bookings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class BookingResource {

    @Inject
    private BookingService bookings;

    @Inject
    private BookingParts parts;

    /** Two parts: booking (JSON) and image, a photograph or an ANSI/NIST file. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response book(List<EntityPart> sent, @HeaderParam(IdempotencyKey.HEADER) String key) throws IOException {
        return Response.status(Response.Status.CREATED)
                .entity(BookingAnswer.of(bookings.book(parts.read(sent, IdempotencyKey.of(key))))).build();
    }
}
