package secondlook.web.gallery;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import secondlook.gallery.EnrolmentLine;
import secondlook.gallery.EnrolmentView;
import secondlook.gallery.GalleryService;
import secondlook.gallery.NewEnrolment;
import secondlook.gallery.SnapshotView;
import secondlook.shared.Page;
import secondlook.web.shared.Pager;
import secondlook.web.shared.Turn;
import secondlook.web.shared.Upload;

/** The mug shot gallery: what is in it, what a search would run against, and the door for one more. */
@Named
@ViewScoped
public class GalleryListView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SIZE = 24;

    @Inject
    private transient GalleryService service;

    private transient Page<EnrolmentLine> enrolments;
    private transient SnapshotView snapshot;
    private transient Part image;
    private String text;
    private int page = 1;
    private String sourceAgency;
    private String recordNumber;
    private String subjectNumber;
    private LocalDate captureDate;
    private boolean bookingPhotograph;

    public void load() {
        enrolments = service.list(text, Pager.first(page, SIZE), SIZE);
        snapshot = service.snapshot();
    }

    public void enrol() {
        EnrolmentView enrolled = service.enrol(new NewEnrolment(sourceAgency, recordNumber, subjectNumber, captureDate,
                bookingPhotograph, Upload.needed(image, "gallery.list.imageNeeded")));
        Turn.to("/gallery/list.xhtml", "gallery.list.enrolled", enrolled.label());
    }

    public List<EnrolmentLine> getEnrolments() {
        return enrolments.items();
    }

    public Pager getPager() {
        return new Pager(page, SIZE, enrolments.total());
    }

    public SnapshotView getSnapshot() {
        return snapshot;
    }

    public Part getImage() {
        return image;
    }

    public void setImage(Part image) {
        this.image = image;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }

    public String getSourceAgency() {
        return sourceAgency;
    }

    public void setSourceAgency(String sourceAgency) {
        this.sourceAgency = sourceAgency;
    }

    public String getRecordNumber() {
        return recordNumber;
    }

    public void setRecordNumber(String recordNumber) {
        this.recordNumber = recordNumber;
    }

    public String getSubjectNumber() {
        return subjectNumber;
    }

    public void setSubjectNumber(String subjectNumber) {
        this.subjectNumber = subjectNumber;
    }

    public LocalDate getCaptureDate() {
        return captureDate;
    }

    public void setCaptureDate(LocalDate captureDate) {
        this.captureDate = captureDate;
    }

    public boolean isBookingPhotograph() {
        return bookingPhotograph;
    }

    public void setBookingPhotograph(boolean bookingPhotograph) {
        this.bookingPhotograph = bookingPhotograph;
    }
}
