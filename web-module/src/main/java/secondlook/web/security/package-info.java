/**
 * Who is calling: bearer tokens under /api, a session everywhere else, default deny, and the Caller that the services
 * see (307.5-7.4, 7.6).
 */
package secondlook.web.security;
