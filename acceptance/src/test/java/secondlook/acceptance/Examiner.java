package secondlook.acceptance;

import java.util.stream.IntStream;
import org.openqa.selenium.By;
import secondlook.engine.face.FaceEngine;
import secondlook.engine.face.FaceTemplate;
import secondlook.engine.image.ImageDecoder;
import secondlook.engine.image.NotAStillImage;

/** An examiner at the desk: looks at each picture that the page shows, disposes of all candidates, and signs. */
final class Examiner {

    private final Office office;
    private final Browser browser;
    private final FaceEngine eyes;

    Examiner(Office office) {
        this.office = office;
        this.browser = office.browser();
        this.eyes = office.eyes();
    }

    /** Puts the candidate forward that looks most like the probe; the page alone is used to tell. */
    void examine(String request, String rationale, String account) {
        begin(request);
        int chosen = mostAlike();
        disposeOfAll(chosen);
        browser.choose("conclude:conclusion", "MODERATE_SUPPORT");
        browser.choose("conclude:chosen", String.valueOf(chosen));
        sign(rationale, account);
    }

    /** Excludes every candidate and puts nobody forward. */
    void excludeAll(String request, String rationale, String account) {
        begin(request);
        disposeOfAll(-1);
        browser.choose("conclude:conclusion", "INCONCLUSIVE");
        sign(rationale, account);
    }

    void begin(String request) {
        browser.open("corroboration/examine.xhtml?request=" + request);
        browser.await(By.cssSelector("#strip button[aria-current='true']"));
    }

    void disposeOfAll(int possible) {
        int candidates = browser.count(By.cssSelector("#strip button"));
        for (int position = 0; position < candidates; position++) {
            dispose(position, position == possible ? "POSSIBLE" : "EXCLUDED");
        }
    }

    void sign(String rationale, String account) {
        perceive();
        browser.type("conclude:rationale", rationale);
        office.sign("conclude", account);
        browser.click(By.id("conclude:sign"));
        browser.await(By.id("signed"));
    }

    /** The first examiner alone is asked. */
    void perceive() {
        if (browser.count(By.id("conclude:race")) > 0) {
            browser.choose("conclude:race", "BLACK");
            browser.choose("conclude:sex", "MALE");
        }
    }

    private void dispose(int position, String disposition) {
        String item = "#strip button[data-position='" + position + "']";
        browser.click(By.cssSelector(item));
        browser.await(By.cssSelector(item + "[aria-current='true']"));
        browser.click(By.cssSelector("button.disposition[data-disposition='" + disposition + "']"));
        browser.await(By.cssSelector(item + "[data-disposition='" + disposition + "']"));
    }

    private int mostAlike() {
        String examination = browser.html().replaceAll("(?s).*data-examination=\"([^\"]+)\".*", "$1");
        FaceTemplate probe = largestFace(browser.fetch("image/examined?examination=" + examination));
        double[] scores = IntStream.range(0, browser.count(By.cssSelector("#strip button")))
                .mapToObj(i -> browser.fetch("image/candidate?examination=" + examination + "&position=" + i))
                .mapToDouble(picture -> probe.similarity(largestFace(picture))).toArray();
        return IntStream.range(0, scores.length).reduce((a, b) -> scores[a] >= scores[b] ? a : b).orElseThrow();
    }

    private FaceTemplate largestFace(byte[] picture) {
        try {
            var upright = ImageDecoder.upright(picture);
            return eyes.template(upright, eyes.detect(upright).get(0));
        } catch (NotAStillImage e) {
            throw new AssertionError("The page shows a picture that cannot be read", e);
        }
    }
}
