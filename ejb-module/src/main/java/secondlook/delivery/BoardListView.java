package secondlook.delivery;

import java.util.List;

/** The Board's list, what was delivered to it, and who of its readers has confirmed. */
public record BoardListView(List<AddresseeView> addressees, List<Edition> editions) {

    /** One report with its deliveries and receipts. */
    public record Edition(String name, List<DeliveryLine> deliveries, List<ReceiptLine> receipts) {

        public boolean confirmedBy(String account) {
            return receipts.stream().anyMatch(receipt -> receipt.account().equals(account));
        }
    }
}
