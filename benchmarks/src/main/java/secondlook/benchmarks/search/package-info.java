/** The search benchmark: ours, FAISS and jvector over the same vectors and probes in one run, as a table and a plot. */
package secondlook.benchmarks.search;
