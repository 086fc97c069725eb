package secondlook.matching;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import secondlook.engine.face.FaceTemplate;
import secondlook.shared.Sealed;

/** The template that a search was made with; erased together with the probe it was derived from (307.5-5.4.6). */
@Entity
@Table(name = "search_template")
public class SearchTemplate {

    @Id
    @Column(name = "search_id")
    private String searchId;

    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "template"))
    private Sealed template;

    protected SearchTemplate() {
    }

    SearchTemplate(SearchRecord search, FaceTemplate template) {
        this.searchId = search.id();
        this.template = Sealed.of(template.toBytes(), about());
    }

    String searchId() {
        return searchId;
    }

    FaceTemplate template() {
        return FaceTemplate.of(template.open(about()));
    }

    private String about() {
        return "search_template " + searchId;
    }
}
