/**
 * How well the engine does its work on pictures whose answer is known: finding faces by size and tilt, and searching
 * by the definitions of NIST FRTE 1:N. Measures only; it decides nothing.
 */
package secondlook.engine.accuracy;
