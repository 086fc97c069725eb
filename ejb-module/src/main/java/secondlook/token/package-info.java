/**
 * How programs of outside agencies prove who they are (RFC 7523, RFC 8705), the access tokens they get for it, and the
 * keys on both sides: the programs' public ones, and this system's own that sign the tokens (307.5-5.5, 7.1).
 */
package secondlook.token;
