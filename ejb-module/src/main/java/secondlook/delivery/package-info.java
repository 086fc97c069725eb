/**
 * What was closed for the Board is mailed to its list, each addressee once, with what became of it, and receipts of its
 * readers (307.5-6.2, 6.3).
 */
package secondlook.delivery;
