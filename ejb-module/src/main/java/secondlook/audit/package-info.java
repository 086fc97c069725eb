/**
 * The audit trail: one hash-chained row for each act, append-only, and the verifier that checks it (307.5-7.8, 7.9).
 */
package secondlook.audit;
