/** The page of the key-encryption keys. */
package secondlook.web.keys;
