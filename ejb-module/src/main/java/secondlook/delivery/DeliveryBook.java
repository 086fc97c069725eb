package secondlook.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import secondlook.shared.NotFound;

/** List, deliveries and receipts as stored. */
@ApplicationScoped
class DeliveryBook {

    private static final int MOST_LISTED = 500;

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    void keep(Object row) {
        em.persist(row);
        em.flush();
    }

    List<Addressee> listed() {
        return em.createQuery("select a from Addressee a where a.removedAt is null order by a.name, a.id",
                Addressee.class).getResultList();
    }

    Addressee addressee(long id) {
        return Optional.ofNullable(em.find(Addressee.class, id))
                .orElseThrow(() -> new NotFound("There is nobody of this number on the list."));
    }

    boolean delivered(BoardEdition edition, Addressee to) {
        return em.createQuery("select count(d) from Delivery d where d.edition = :edition and d.addresseeId = :to",
                Long.class).setParameter("edition", edition.name()).setParameter("to", to.id())
                .getSingleResult() > 0;
    }

    Optional<Delivery> ofLetter(long letter) {
        return em.createQuery("select d from Delivery d where d.letterId = :letter", Delivery.class)
                .setParameter("letter", letter).getResultStream().findFirst();
    }

    boolean known(String edition) {
        return em.createQuery("select count(d) from Delivery d where d.edition = :edition", Long.class)
                .setParameter("edition", edition).getSingleResult() > 0;
    }

    boolean confirmed(String edition, String account) {
        return em.createQuery("select count(r) from Receipt r where r.edition = :edition and r.account = :account",
                Long.class).setParameter("edition", edition).setParameter("account", account).getSingleResult() > 0;
    }

    BoardListView view() {
        Map<String, List<DeliveryLine>> deliveries = em.createQuery("select d from Delivery d"
                + " order by d.queuedAt desc, d.edition, d.addresseeId", Delivery.class).setMaxResults(MOST_LISTED)
                .getResultStream().map(Delivery::view).collect(Collectors.groupingBy(DeliveryLine::edition,
                        LinkedHashMap::new, Collectors.toList()));
        List<BoardListView.Edition> editions = deliveries.entrySet().stream()
                .map(one -> new BoardListView.Edition(one.getKey(), one.getValue(), receipts(one.getKey()))).toList();
        return new BoardListView(listed().stream().map(Addressee::view).toList(), editions);
    }

    private List<ReceiptLine> receipts(String edition) {
        return em.createQuery("select r from Receipt r where r.edition = :edition order by r.receivedAt",
                Receipt.class).setParameter("edition", edition).getResultStream().map(Receipt::view).toList();
    }
}
