package secondlook.audit;

/** How an act ended. */
public enum Outcome {
    ALLOWED,
    DENIED,
    FAILED
}
