package secondlook.engine.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import secondlook.engine.face.FaceTemplate;

/** What a certificate says, checked against the truth. */
class CertificateTest {

    private final Templates made = new Templates(77);

    @Test
    void everythingNotListedIsBelowTheLastPlaceAndEverythingExcludedBelowItsBound() {
        List<Enrolled> enrolled = Templates.enrolled(made.clustered(3_000));
        GallerySnapshot snapshot = GallerySnapshot.of(enrolled);
        BruteForce all = new BruteForce(enrolled);
        for (int i = 0; i < 60; i++) {
            FaceTemplate probe = i % 2 == 0 ? made.isotropic() : made.near(enrolled.get(i).template(), 0.4);
            int k = 1 + i % 50;
            SearchResult found = snapshot.search(probe, k);
            ExactnessCertificate certificate = found.certificate();
            List<Scored> everything = all.search(probe, enrolled.size());
            assertThat(certificate.snapshotRoot()).isEqualTo(snapshot.id());
            assertThat(certificate.size()).isEqualTo(3_000);
            assertThat(certificate.k()).isEqualTo(k);
            assertThat(certificate.kthScore()).isEqualTo(everything.get(k - 1).score());
            assertThat(certificate.rescored()).isBetween(k, 1_500);
            assertThat(certificate.largestExcludedBound()).isLessThan(certificate.kthScore())
                    .isGreaterThanOrEqualTo(everything.get(certificate.rescored()).score());
        }
    }

    @Test
    void fewerThanTheListHasPlacesAreAllComparedAndNothingIsExcluded() {
        GallerySnapshot snapshot = GallerySnapshot.of(Templates.enrolled(made.isotropic(7)));
        SearchResult found = snapshot.search(made.isotropic(), 50);
        assertThat(found.certificate()).isEqualTo(new ExactnessCertificate(snapshot.id(), 7, 50,
                found.best().get(6).score(), 7, ExactnessCertificate.NONE));
        GallerySnapshot empty = GallerySnapshot.of(List.of());
        assertThat(empty.search(made.isotropic(), 50).certificate()).isEqualTo(new ExactnessCertificate(empty.id(), 0,
                50, ExactnessCertificate.NONE, 0, ExactnessCertificate.NONE));
    }

    @Test
    void tiesAtTheLastPlaceAreDecidedByNumberAndNoneIsExcludedUnseen() {
        FaceTemplate same = made.isotropic();
        List<FaceTemplate> templates = made.isotropic(400);
        for (int i = 0; i < 200; i++) {
            templates.set(2 * i, same);
        }
        List<Enrolled> enrolled = Templates.enrolled(templates);
        SearchResult found = GallerySnapshot.of(enrolled).search(same, 20);
        assertThat(found.best()).isEqualTo(new BruteForce(enrolled).search(same, 20));
        assertThat(found.certificate().rescored()).isGreaterThanOrEqualTo(200);
        assertThat(found.certificate().largestExcludedBound()).isLessThan(found.certificate().kthScore());
        Set<Double> scores = new HashSet<>();
        found.best().forEach(s -> scores.add(s.score()));
        assertThat(scores).hasSize(1);
    }
}
