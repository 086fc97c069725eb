/** A department's own OpenID Connect provider: where it is, what is asked of it, and whether its answer holds. */
package secondlook.openid;
