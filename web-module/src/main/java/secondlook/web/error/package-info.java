/** Every failure as one kind of answer: problem details (RFC 9457) for programs, a plain page for people. */
package secondlook.web.error;
