package secondlook.hooks;

/** Whether an endpoint is told. A removed one is kept for what stands in its deliveries. */
public enum EndpointState {
    ACTIVE,
    DISABLED,
    REMOVED
}
