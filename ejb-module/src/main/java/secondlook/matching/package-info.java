/** One search of one probe for one request, with everything needed to explain it later (307.5-5.4.2, 7.8). */
package secondlook.matching;
