package secondlook.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Base64;
import secondlook.identity.Entered;
import secondlook.identity.FactorOffer;
import secondlook.identity.FirstSignInService;
import secondlook.identity.Halfway;
import secondlook.identity.NewAccount;
import secondlook.identity.SetupService;
import secondlook.identity.SignInAttempt;
import secondlook.identity.SignInService;

/** The first sign-in of the demonstration's people: own password, second factor, recovery codes, as on the pages. */
@ApplicationScoped
class Doorway {

    @Inject
    private Stage stage;

    @Inject
    private SetupService setup;

    @Inject
    private SignInService signIn;

    @Inject
    private FirstSignInService first;

    @Inject
    private Wallet wallet;

    /** A first password that nobody sees. */
    static String initialPassword() {
        byte[] random = new byte[18];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** The first sign-in of an account that was opened with that first password; answers with the factor's secret. */
    String enter(Person person, String initialPassword) {
        Halfway begun = stage.asNobody(() -> signIn.begin(
                new SignInAttempt(person.username(), initialPassword, true)));
        return setUp(person, stage.asNobody(() -> first.replacePassword(begun.ticket(), person.password())));
    }

    /** Sets the first account, whose password is its owner's own already, and signs in. */
    String enterFirst(Person laso, NewAccount account, String setupToken) {
        stage.asNobody(() -> setup.firstLaso(account, setupToken));
        return setUp(laso, stage.asNobody(() -> signIn.begin(
                new SignInAttempt(laso.username(), laso.password(), true))));
    }

    private String setUp(Person person, Halfway sofar) {
        FactorOffer offer = stage.asNobody(() -> first.offer(sofar.ticket()));
        Entered entered = stage.asNobody(() -> first.enrol(sofar.ticket(),
                new Authenticator(offer.secret()).code()));
        wallet.keep(person, entered.recoveryCodes(), offer.secret());
        return offer.secret();
    }
}
