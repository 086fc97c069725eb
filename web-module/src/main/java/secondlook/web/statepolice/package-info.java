/** The page of the formal requests to the State Police (307.5-5.4.2). */
package secondlook.web.statepolice;
