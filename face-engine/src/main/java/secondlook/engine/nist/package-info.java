/**
 * Reads and writes ANSI/NIST-ITL transactions in the traditional encoding: Type-1, 2 and 10 are understood, every other
 * record is stepped over by its length. No length in a file is believed before it was checked against the file.
 */
package secondlook.engine.nist;
