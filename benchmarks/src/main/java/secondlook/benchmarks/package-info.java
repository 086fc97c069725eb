/** Measurements against the speeds the product promises; printed, not asserted. */
package secondlook.benchmarks;
