/** What every page needs: who is looking, texts, how values read, the turn from an act to the next page. */
package secondlook.web.shared;
