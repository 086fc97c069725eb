/** Requests and their probes: submit, refuse, withdraw, and the queue they wait in (307.5-5.4.1). */
package secondlook.intake;
