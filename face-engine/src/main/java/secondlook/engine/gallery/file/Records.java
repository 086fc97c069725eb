package secondlook.engine.gallery.file;

/** What is kept of each template of a run beside its codes; read by any number of threads. */
public interface Records {

    /** The enrolment's number. */
    long id(int index);

    /** The 32 bytes of the leaf that the enrolment made in the tree of the gallery. */
    byte[] leaf(int index);

    /** The template's values; of a removed one only zeros are left. */
    void floats(int index, float[] into);
}
