package secondlook.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import secondlook.AppIT;
import secondlook.it.SamplePortraits;
import secondlook.policy.Clause;
import secondlook.policy.Role;
import secondlook.policy.Verifies;
import secondlook.shared.Caller;
import secondlook.shared.Conflict;
import secondlook.shared.PolicyRefused;

class GalleryIT extends AppIT {

    @Inject
    private GalleryService gallery;

    @Inject
    private SamplePortraits portraits;

    @Test
    @Verifies(value = Clause.GALLERY, refusal = false)
    void enrolmentThatWasCommittedIsSearchableAndOneThatWasRolledBackIsNot() {
        NewEnrolment wanted = SamplePortraits.booking("g-003m", portraits.picture("avatars/003m.jpg"));
        SnapshotView before = snapshot();
        Caller nameless = new Caller("g-laso", null, null, Role.LASO, null, null, null, "10.1.2.3", null, null, "c");
        assertThatThrownBy(() -> as.caller(nameless, () -> gallery.enrol(wanted)))
                .isInstanceOf(PolicyRefused.class).hasMessageContaining("name or unit");
        assertThat(snapshot()).isEqualTo(before);

        EnrolmentView enrolled = as.account("g-laso", Role.LASO, () -> gallery.enrol(wanted));
        assertThat(snapshot().size()).isEqualTo(before.size() + 1);
        assertThat(snapshot().id()).isNotEqualTo(before.id());
        assertThat(as.account("g-chief", Role.COMMANDER, () -> gallery.detail(enrolled.id())).readings())
                .singleElement().satisfies(reading -> {
                    assertThat(reading.pack()).isEqualTo(snapshot().modelName() + " " + snapshot().modelVersion());
                    assertThat(reading.quality().lines()).isNotEmpty();
                });
        assertThatThrownBy(() -> as.account("g-laso", Role.LASO, () -> gallery.enrol(wanted)))
                .isInstanceOf(Conflict.class).hasMessageContaining(enrolled.label());
        assertThat(as.account("g-chief", Role.COMMANDER, () -> gallery.picture(enrolled.id())).bytes())
                .isEqualTo(wanted.image());
    }

    private SnapshotView snapshot() {
        return as.account("g-laso", Role.LASO, gallery::snapshot);
    }

    @Test
    @Verifies(value = Clause.GALLERY, refusal = true)
    void nobodyButTheLasoEnrolsAndOnlyMugShots() {
        NewEnrolment street = new NewEnrolment("Sample agency", "g-x", null, null, false, new byte[] {1});
        assertThatThrownBy(() -> as.account("g-inv", Role.INVESTIGATOR, () -> gallery.enrol(street)))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> as.account("g-laso", Role.LASO, () -> gallery.enrol(street)))
                .isInstanceOf(PolicyRefused.class);
    }
}
