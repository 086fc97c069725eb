package secondlook.web.identity;

import secondlook.identity.Entered;
import secondlook.web.shared.Show;
import secondlook.web.shared.Turn;

/** The turn from a finished sign-in to the page that was wanted, with the sign-in before it (307.5-7.6). */
final class Welcome {

    private Welcome() {
    }

    static void to(String wanted, Entered.Before before) {
        if (before.at() == null) {
            Turn.to(wanted, "identity.code.firstTime", before.failures());
        } else {
            Turn.to(wanted, "identity.code.welcome", Show.when(before.at()), before.from(), before.failures());
        }
    }
}
