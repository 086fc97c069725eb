package secondlook.gallery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;
import secondlook.engine.image.ContainedPicture;
import secondlook.engine.image.ImageInspector;
import secondlook.engine.image.ImageLimits;
import secondlook.engine.image.NotAStillImage;
import secondlook.engine.image.StillImage;
import secondlook.engine.nist.NotANistFile;
import secondlook.policy.Decision;
import secondlook.policy.GalleryPolicy;
import secondlook.policy.PolicyParameters;
import secondlook.shared.Conflict;
import secondlook.shared.Invalid;
import secondlook.shared.PolicyRefused;

/**
 * Reads what an import or a booking brings, up to the template, without transaction or lock and on any thread. Whatever
 * is wrong with a file becomes its finding; only what is wrong with this system is thrown.
 */
@ApplicationScoped
class ImportReader {

    private static final Logger LOG = Logger.getLogger(ImportReader.class.getName());
    /** Decoded at one moment over all threads: what the pictures of an import may cost of the memory. */
    private static final int MEGAPIXELS = 100;
    private static final int MILLION = 1_000_000;

    private final Semaphore decoding = new Semaphore(MEGAPIXELS, true);

    @Inject
    Enroller enroller;

    @Inject
    Clock clock;

    /** Conflict while nothing can be read at all, for example without the face models. */
    ImportRead read(ImportFolder folder, ImportItem item, boolean bookingSource) {
        try {
            byte[] content = folder.read(item.path());
            return new ImportRead(item, pieces(content, item.source(), bookingSource));
        } catch (ImportFileRefused e) {
            return ImportRead.refused(item, e.getMessage());
        } catch (Conflict e) {
            throw e;
        } catch (Throwable e) {
            return ImportRead.refused(item, ofOneFile(e));
        }
    }

    /** In words when it is the fault of one file; what the virtual machine does not survive is thrown on. */
    private static String ofOneFile(Throwable e) {
        if (e instanceof VirtualMachineError && !(e instanceof StackOverflowError || e instanceof OutOfMemoryError)) {
            throw (VirtualMachineError) e;
        }
        LOG.log(Level.WARNING, "A file of an import could not be read", e);
        return e instanceof OutOfMemoryError ? "Reading this takes more memory than the server has. Export it smaller,"
                + " as a JPEG file." : "This could not be read. Export it anew as a JPEG file; the server's log says"
                + " more.";
    }

    /** @param source what is known beside the file; an ANSI/NIST file says everything itself */
    List<ImportPiece> pieces(byte[] content, ImportSource source, boolean bookingSource) {
        if (!ImportTransaction.begins(content)) {
            return List.of(piece(new ImportPicture(0, source, content, null, "FACE")));
        }
        try {
            List<ImportPicture> pictures = ImportTransaction.pictures(content, bookingSource);
            return pictures.isEmpty() ? List.of(ImportPiece.of(0, ImportFinding.refused(
                    "The transaction holds no picture (Type-10). Ask the source for the booking's photographs.")))
                    : pictures.stream().map(this::piece).toList();
        } catch (NotANistFile e) {
            return List.of(ImportPiece.of(0, ImportFinding.refused(e.advice())));
        }
    }

    private ImportPiece piece(ImportPicture picture) {
        Decision allowed = GalleryPolicy.photograph(picture.source().photograph(),
                PolicyParameters.at(clock.instant()).scope());
        if (allowed.refused()) {
            return ImportPiece.of(picture.image(), ImportFinding.refused(allowed));
        }
        try {
            return bounded(picture);
        } catch (PolicyRefused e) {
            return ImportPiece.of(picture.image(), ImportFinding.refused(e));
        } catch (Portrait.NoFace e) {
            return ImportPiece.of(picture.image(), new ImportFinding(ImportResult.NO_FACE, null, e.getMessage()));
        } catch (Invalid e) {
            return ImportPiece.of(picture.image(), ImportFinding.refused(e.getMessage()));
        } catch (NotAStillImage e) {
            return ImportPiece.of(picture.image(), ImportFinding.refused(e.advice()));
        } catch (Conflict e) {
            throw e;
        } catch (Throwable e) {
            return ImportPiece.of(picture.image(), ImportFinding.refused(ofOneFile(e)));
        }
    }

    /** Waits until the picture's pixels have room: a few large ones pass one after the other. */
    private ImportPiece bounded(ImportPicture picture) throws NotAStillImage {
        int megapixels = (int) Math.min(MEGAPIXELS, ContainedPicture.pixels(picture.content()) / MILLION + 1);
        decoding.acquireUninterruptibly(megapixels);
        try {
            return decoded(picture);
        } finally {
            decoding.release(megapixels);
        }
    }

    private ImportPiece decoded(ImportPicture picture) throws NotAStillImage {
        NewEnrolment booking = picture.source().booking(picture.content());
        if (!picture.source().frontal()) {
            Enrolment.Source source = enroller.source(booking);
            return ImportPiece.of(picture.image(), new KeptPicture.Read(source, picture.shows(), still(picture),
                    picture.content()));
        }
        return ImportPiece.of(picture.image(), picture.compression() == null ? enroller.prepare(booking)
                : enroller.prepareContained(booking, picture.compression()));
    }

    private static StillImage still(ImportPicture picture) throws NotAStillImage {
        return picture.compression() == null ? ImageInspector.inspect(picture.content(), ImageLimits.STANDARD)
                : ContainedPicture.inspect(picture.content(), picture.compression(), ImageLimits.STANDARD);
    }
}
