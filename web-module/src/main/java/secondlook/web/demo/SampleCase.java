package secondlook.web.demo;

import secondlook.intake.ProbeFile;
import secondlook.intake.SubmitRequest;
import secondlook.policy.Attestations;
import secondlook.policy.CaseStatus;
import secondlook.policy.Contact;
import secondlook.policy.Offense;
import secondlook.policy.StillSource;

/**
 * A made-up case. Its text says so, and no two have the same facts, because copied facts are refused (307.5-5.3).
 *
 * @param number makes incident and case numbers, from 1
 * @param place  where the made-up incident happened, part of the facts
 */
record SampleCase(int number, Offense offense, String place) {

    String incident() {
        return "26-1100" + String.format("%02d", number);
    }

    String caseNumber() {
        return "SAMPLE-" + String.format("%03d", number);
    }

    String purpose() {
        return "Find an investigative lead in sample case " + number + ".";
    }

    String facts() {
        return "Made-up case " + number + " for trying out the system: a witness at " + place + " pointed out the "
                + "person on the still as the one who left through the side door at 21:" + (10 + number)
                + ". The picture is a stock photograph; the person on it has nothing to do with any crime.";
    }

    /** The facts with wording that a supervisor has to decide on first (307.5-3.5). */
    String factsThatNeedADecision() {
        return facts() + " The witness had seen the person at a rally before.";
    }

    SubmitRequest by(Person person, String facts, byte[] probe) {
        Contact contact = new Contact(person.name(), person.unit(), "1301 Third Street, Detroit, MI 48226",
                "313-555-0100", person.username() + "@example.gov");
        return new SubmitRequest(incident(), caseNumber(), offense.name(), CaseStatus.ACTIVE, purpose(), facts,
                StillSource.BUSINESS_CAMERA, "Made-up source at " + place, contact, new Attestations(true, true, true),
                null, null, new ProbeFile("still-" + number + ".jpg", probe));
    }
}
