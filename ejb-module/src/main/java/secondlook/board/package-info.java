/**
 * What the Board is told besides counts: violations and their notices (307.5-4), breaches (307.5-7.2), maintenance,
 * contract and court (307.5-6.2, 6.3, 7.3), and the versions of the policy it approves (307.5-6.4).
 */
package secondlook.board;
