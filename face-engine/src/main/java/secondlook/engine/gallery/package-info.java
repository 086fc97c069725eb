/**
 * The searchable gallery held in memory: an immutable snapshot of enrolled templates and the exact search over it.
 * It knows numbers only: nothing of people, agencies or thresholds.
 */
package secondlook.engine.gallery;
