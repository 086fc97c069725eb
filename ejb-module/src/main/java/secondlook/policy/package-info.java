/**
 * The directive as code: every clause once, every rule of it in one method that answers with a {@link Decision}.
 * Knows nothing of databases, pages or requests in flight; imports {@code java.*} only.
 */
package secondlook.policy;
