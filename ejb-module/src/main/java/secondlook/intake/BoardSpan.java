package secondlook.intake;

/**
 * What came in during a span, of the Department or of the agencies (307.5-6.2).
 *
 * @param received what was handed in: taken in, or refused at the door
 * @param refused  at the door or by a supervisor
 * @param pending  taken in and neither answered nor ended when the span did
 */
public record BoardSpan(long received, long refused, long pending) {
}
