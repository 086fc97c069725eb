package secondlook.web.gallery;

import java.util.List;
import secondlook.gallery.BookingView;
import secondlook.gallery.ImportOutcomeView;

/** A booking that was taken: what became of each of its images. */
public record BookingAnswer(String id, String receivedAt, List<Outcome> outcomes) {

    /** One image; enrolment, clause and reason only where there is one. */
    public record Outcome(int image, String outcome, String enrolment, String clause, String reason, String sha256) {

        private static Outcome of(ImportOutcomeView view) {
            return new Outcome(view.image(), view.result().name(), view.enrolment(), view.clause(), view.reason(),
                    view.imageSha256());
        }
    }

    static BookingAnswer of(BookingView view) {
        return new BookingAnswer(view.id(), view.receivedAt().toString(),
                view.outcomes().stream().map(Outcome::of).toList());
    }
}
