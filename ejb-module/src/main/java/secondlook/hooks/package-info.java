/**
 * Webhooks: tells the programs of outside agencies what happens to their requests (307.5-5.5), signed by the Standard
 * Webhooks specification. Nothing personal leaves this way: ids, states and times alone.
 */
package secondlook.hooks;
