package secondlook.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import secondlook.policy.DutyLimits;
import secondlook.policy.PolicyParameters;
import secondlook.shared.NotFound;

/** The register of workstations as stored. */
@ApplicationScoped
class WorkstationBook {

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    @Inject
    Clock clock;

    void keep(Object record) {
        em.persist(record);
        em.flush();
    }

    Workstation get(long id) {
        return Optional.ofNullable(em.find(Workstation.class, id))
                .orElseThrow(() -> new NotFound("There is no such workstation."));
    }

    boolean ended(Workstation workstation) {
        return em.find(WorkstationEnd.class, workstation.id()) != null;
    }

    /** The name of the workstation at that address that shows that certificate, null when none is registered. */
    String at(String address, String certificate) {
        return em.createQuery("select w from Workstation w where not exists (select e from WorkstationEnd e"
                + " where e.workstationId = w.id) order by w.id", Workstation.class).getResultStream()
                .filter(w -> w.isAt(address, certificate, today())).map(Workstation::name).findFirst().orElse(null);
    }

    /** Those that count first, the newest first among them. */
    List<WorkstationView> all() {
        return em.createQuery("select w from Workstation w order by w.id desc", Workstation.class).getResultStream()
                .map(this::view).sorted((a, b) -> Boolean.compare(a.over(), b.over())).toList();
    }

    WorkstationView view(Workstation workstation) {
        return workstation.view(em.find(WorkstationEnd.class, workstation.id()), today());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    DutyLimits limits() {
        return PolicyParameters.at(clock.instant()).duties();
    }
}
