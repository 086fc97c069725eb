package secondlook.intake;

/** The probe was erased in this transaction: whatever was derived from it goes with it (307.5-5.4.6). */
public record ProbeErased(String requestId) {
}
