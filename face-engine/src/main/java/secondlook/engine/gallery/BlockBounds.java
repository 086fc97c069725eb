package secondlook.engine.gallery;

/** The kernel's findings about one block and one probe: sums, upper bounds, and the largest of these. */
record BlockBounds(int[] sums, float[] bounds, float largest) {
}
