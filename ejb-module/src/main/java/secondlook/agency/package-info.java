/** Outside agencies, their agreements and their API credentials (307.5-5.5). */
package secondlook.agency;
