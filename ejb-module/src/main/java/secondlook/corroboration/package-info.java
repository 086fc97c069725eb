/** Two blind examinations, consultation and the supervisor's sign-off (307.5-5.4.3). */
package secondlook.corroboration;
