/**
 * What a photograph is worth for a comparison: measured values, the limits they are held against and the verdicts.
 * Says nothing about who it shows; docs/decisions/face-quality.md names the terms of ISO/IEC 29794-5 behind each.
 */
package secondlook.engine.quality;
