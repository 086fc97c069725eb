/** Sealing what was stored before the seals, rotation of the key-encryption keys, and their retirement (307.5-7.1). */
package secondlook.keys;
