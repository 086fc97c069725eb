/**
 * The scan of the gallery: how a template is coded, how a coded template bounds its similarity to a probe, and the two
 * interchangeable kernels (plain Java, and the Vector API where the JVM has it) that compute those bounds.
 * Internal to {@link secondlook.engine.gallery}; it knows vectors and slots, not even enrolment numbers.
 */
package secondlook.engine.gallery.scan;
