package secondlook.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import secondlook.shared.DepartmentDay;

/** Which agreements have a warning due that was not sent; looked up every hour, so it is no act and leaves no entry. */
@ApplicationScoped
class ExpiriesDue {

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    @Inject
    DepartmentDay day;

    /** Their agreements' ids. */
    @Transactional
    public List<String> now() {
        AgencyBook book = new AgencyBook(em);
        LocalDate today = day.today();
        return book.agencies().stream().flatMap(agency -> book.view(agency, today).agreements().stream())
                .filter(agreement -> agreement.warning() != null && em.find(ExpiryNotice.class,
                        ExpiryNotice.key(agreement.id(), agreement.warning())) == null)
                .map(AgreementView::id).toList();
    }
}
