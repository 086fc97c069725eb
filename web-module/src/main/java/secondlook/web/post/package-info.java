/** The outbox as a page. */
package secondlook.web.post;
