package secondlook.matching;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import secondlook.engine.face.FaceTemplate;

/** The template that a search was made with; erased together with the probe it was derived from (307.5-5.4.6). */
@Entity
@Table(name = "search_template")
public class SearchTemplate {

    @Id
    @Column(name = "search_id")
    private String searchId;

    private byte[] template;

    protected SearchTemplate() {
    }

    SearchTemplate(SearchRecord search, FaceTemplate template) {
        this.searchId = search.id();
        this.template = template.toBytes();
    }

    String searchId() {
        return searchId;
    }

    FaceTemplate template() {
        return FaceTemplate.of(template);
    }
}
