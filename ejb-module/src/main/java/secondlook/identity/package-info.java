/** Staff accounts, sign-in and the first start (307.5-6.1.2, 7.6, 7.7). */
package secondlook.identity;
