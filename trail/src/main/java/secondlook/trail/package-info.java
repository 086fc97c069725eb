/**
 * The form of the audit trail and everything that proves it, without the application and its database: hashes and trees
 * after RFC 9162, signed notes, checkpoints and cosignatures after the C2SP specifications (307.5-7.4, 7.9).
 */
package secondlook.trail;
