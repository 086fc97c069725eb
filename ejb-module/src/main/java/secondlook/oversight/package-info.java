/** The counts that the commanding officer, the auditor and the Board may see (307.5-6.2). */
package secondlook.oversight;
