/**
 * What is kept how long: holds, the purge with its certificates and journal, and the audits of it (307.5-6.1.3.b-c,
 * 7.4).
 */
package secondlook.retention;
