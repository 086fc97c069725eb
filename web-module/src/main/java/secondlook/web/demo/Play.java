package secondlook.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import secondlook.engine.face.FaceEngine;
import secondlook.policy.CaseStatus;
import secondlook.policy.Conclusion;
import secondlook.policy.Offense;
import secondlook.policy.Statement;
import secondlook.policy.StillSource;

/**
 * The sample requests: one at each stage of the road, and of the agency one that is played from the API to the issued
 * lead and one about which the unit has asked something.
 */
@ApplicationScoped
class Play {

    @Inject
    private Desk desk;

    @Inject
    private Opinions opinions;

    @Inject
    private Eye eye;

    /** One request at each stage; the stills are made from portraits, or show people who are not in the gallery. */
    void stages(Cast cast, Portraits portraits) {
        List<Path> people = portraits.peopleForStills();
        desk.submitForDecision(cast.investigator(), new SampleCase(1, Offense.ROBBERY, "the corner shop"),
                portraits.asStill(people.get(2)));
        String declined = desk.submitForDecision(cast.investigator(),
                new SampleCase(2, Offense.AGGRAVATED_ASSAULT, "the bus shelter"), portraits.asStill(people.get(5)));
        desk.refuse(cast.supervisor(), declined);
        String withdrawn = desk.submit(cast.investigator(), new SampleCase(3, Offense.ROBBERY, "the filling station"),
                portraits.asStill(people.get(8)));
        desk.withdraw(cast.investigator(), withdrawn);
        desk.submit(cast.investigator(), new SampleCase(4, Offense.HOMICIDE, "the parking deck"),
                portraits.sample("sample1.jpg"));
        String searched = searched(cast, new SampleCase(5, Offense.SEXUAL_ASSAULT, "the stairwell"),
                portraits.asStill(people.get(11)));
        desk.compare(cast.searcher(), searched);
        opinions.begin(cast.searcher(), searched);
        String first = searched(cast, new SampleCase(6, Offense.HOME_INVASION_I, "the back porch"),
                portraits.asStill(people.get(14)));
        opinions.forward(cast.searcher(), first, Conclusion.MODERATE_SUPPORT);
    }

    /** Requests that both examiners have finished with. */
    void results(Cast cast, Portraits portraits) {
        List<Path> people = portraits.peopleForStills();
        both(cast, searched(cast, new SampleCase(7, Offense.ROBBERY, "the pharmacy"),
                portraits.asStill(people.get(17))));
        String disputed = searched(cast, new SampleCase(8, Offense.AGGRAVATED_ASSAULT, "the tram stop"),
                portraits.asStill(people.get(20)));
        opinions.forward(cast.searcher(), disputed, Conclusion.LIMITED_SUPPORT);
        opinions.noCandidate(cast.second(), disputed);
        String signed = searched(cast, new SampleCase(9, Offense.ROBBERY, "the jewellery shop"),
                portraits.asStill(people.get(23)));
        both(cast, signed);
        opinions.signOff(cast.supervisor(), signed);
        String none = withoutCandidate(cast, new SampleCase(10, Offense.HOMICIDE, "the loading dock"),
                portraits.cutOut(eye.engine(), "sample3.jpg", 1));
        desk.closeWithoutCandidate(cast.supervisor(), none);
        String closed = withoutCandidate(cast, new SampleCase(11, Offense.ROBBERY, "the ticket office"),
                portraits.cutOut(eye.engine(), "sample3.jpg", 2));
        desk.closeWithoutCandidate(cast.supervisor(), closed);
        desk.acknowledge(cast.investigator(), closed);
    }

    /** From the agency's program over the API to the lead; answers with the report as the agency receives it. */
    byte[] wholeRoad(Cast cast, Portraits portraits, AgencyClient agency) {
        String request = agency.submit(asJson(new SampleCase(12, Offense.ROBBERY, "the night bar")),
                portraits.sample("sample3.jpg"));
        desk.search(cast.searcher(), request);
        both(cast, request);
        opinions.signOff(cast.supervisor(), request);
        desk.issue(cast.supervisor(), request);
        String asked = agency.submit(asJson(new SampleCase(13, Offense.ROBBERY, "the car wash")),
                portraits.asStill(portraits.peopleForStills().get(26)));
        desk.ask(cast.searcher(), asked, "Where does the camera hang, and is its clock right?");
        return agency.report(request);
    }

    FaceEngine engine() {
        return eye.engine();
    }

    private String searched(Cast cast, SampleCase sample, byte[] still) {
        String request = desk.submit(cast.investigator(), sample, still);
        desk.search(cast.searcher(), request);
        return request;
    }

    private void both(Cast cast, String request) {
        opinions.forward(cast.searcher(), request, Conclusion.STRONG_SUPPORT);
        opinions.forward(cast.second(), request, Conclusion.MODERATE_SUPPORT);
    }

    private String withoutCandidate(Cast cast, SampleCase sample, byte[] still) {
        String request = searched(cast, sample, still);
        opinions.noCandidate(cast.searcher(), request);
        opinions.noCandidate(cast.second(), request);
        opinions.signOff(cast.supervisor(), request);
        return request;
    }

    private static JsonObject asJson(SampleCase sample) {
        return Json.createObjectBuilder().add("incidentNumber", sample.incident())
                .add("caseNumber", sample.caseNumber()).add("offense", sample.offense().name())
                .add("caseStatus", CaseStatus.ACTIVE.name()).add("purpose", sample.purpose())
                .add("facts", sample.facts()).add("source", StillSource.BUSINESS_CAMERA.name())
                .add("sourceDetail", "Made-up source at " + sample.place())
                .add("contact", Json.createObjectBuilder().add("name", "Sample Detective")
                        .add("unitOrAgency", "Sampleville Police Department")
                        .add("address", "1 Main Street, Sampleville").add("phone", "313-555-0188")
                        .add("email", "detective@sampleville.example.gov"))
                .add("attestations", Json.createObjectBuilder().add("stillImage", true)
                        .add("reasonableSuspicion", true).add("noProtectedBasis", true))
                .add("acknowledgement", Statement.TEXT).build();
    }
}
