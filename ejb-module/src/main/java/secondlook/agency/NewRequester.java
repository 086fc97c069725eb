package secondlook.agency;

/** A person whom an agency names to ask, with contact data (307.5-5.5.b); the title is the rank or duty. */
public record NewRequester(String agencyId, String name, String title, String address, String phone, String email) {
}
