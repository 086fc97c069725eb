package secondlook.gallery;

/** Credentials of a booking system as issued; the secret is told this once and kept only as a hash. */
public record NewBookingClient(String clientId, String secret) {

    /** By this the door for tokens tells these credentials from those of outside agencies. */
    public static final String PREFIX = "booking-";
}
