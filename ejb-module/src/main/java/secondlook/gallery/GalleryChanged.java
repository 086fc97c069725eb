package secondlook.gallery;

/** Places were written or erased in this transaction: the search store follows once it has committed. */
record GalleryChanged() {
}
