package secondlook.identity;

/** The first LASO's account and the second factor offered to it, not confirmed yet. */
public record FirstLaso(AccountView account, FactorOffer offer) {
}
