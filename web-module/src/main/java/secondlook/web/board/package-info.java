/** Pages of the registers that feed the Board's reports, and of what the Board reads there. */
package secondlook.web.board;
