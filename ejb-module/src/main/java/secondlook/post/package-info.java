/**
 * Outgoing mail (307.5-7.1): letters are queued within the act they belong to, sent after it has committed over TLS
 * alone, tried again with growing pauses, and every attempt stands on record.
 */
package secondlook.post;
