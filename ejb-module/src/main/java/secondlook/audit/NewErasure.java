package secondlook.audit;

/**
 * Whom to erase out of the trail: one entry, or all entries of an account.
 *
 * @param entry     its number; null when an account is given
 * @param account   null when an entry is given
 * @param authority what demands it, such as the number of a court order
 */
public record NewErasure(Long entry, String account, String reason, String authority) {
}
