package secondlook.web.delivery;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import secondlook.delivery.BoardListView;
import secondlook.delivery.DeliveryService;
import secondlook.web.shared.Turn;

/** The Board's list, what was mailed to it, and the receipts of its readers. */
@Named
@ViewScoped
public class BoardDeliveryView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/delivery/board.xhtml";

    @Inject
    private transient DeliveryService service;

    private transient BoardListView list;
    private String name;
    private String address;

    public void load() {
        list = service.list();
    }

    public void add() {
        service.add(name, address);
        Turn.to(PAGE, "delivery.board.added");
    }

    public void remove(long id) {
        service.remove(id);
        Turn.to(PAGE, "delivery.board.removed");
    }

    public void confirm(String edition) {
        service.confirm(edition);
        Turn.to(PAGE, "delivery.board.confirmed");
    }

    public BoardListView getList() {
        return list;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }
}
