/** Requests and the queue, as pages and over REST. */
package secondlook.web.intake;
