/**
 * How results reach those who asked (307.5-7.1): by a one-time link that a mail to an official address carries, to the
 * agency's program, by phone or in person; and the log of all of it, complete before anything is released.
 */
package secondlook.dissemination;
