/** What every capability needs and none owns: the caller, the clock, the act in progress, the five exceptions. */
package secondlook.shared;
