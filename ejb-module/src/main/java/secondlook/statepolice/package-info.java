/** Formal requests to the State Police to search the state's database for the confirmation of a lead (307.5-5.4.2). */
package secondlook.statepolice;
