package secondlook.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import secondlook.policy.PolicyParameters;
import secondlook.shared.KeyVault;
import secondlook.shared.NotPermitted;

/**
 * Tickets between the steps of a sign-in, so that no service has to believe a page that a password was right: user
 * name, end of validity and a keyed hash over both and the stored password. A new password makes older tickets
 * worthless, and so does a lock or the end of the account. A ticket alone opens nothing.
 */
@ApplicationScoped
class Tickets {

    private static final String PURPOSE = "half-way sign-in";
    private static final String TOO_LATE = "This sign-in took too long or was begun anew. Begin again.";

    @Inject
    private KeyVault vault;

    @Inject
    private AccountBook accounts;

    @Inject
    private Clock clock;

    String issue(Account account) {
        Duration validity = Duration.ofMinutes(accounts.parameters().signIn().minutesToEnter());
        long until = clock.instant().plus(validity).toEpochMilli();
        return account.username() + ":" + until + ":" + proof(account, until);
    }

    /** The account that the ticket is about; NotPermitted, with the way on, when it is not good any more. */
    Account redeem(String ticket) {
        String[] parts = ticket == null ? new String[0] : ticket.split(":");
        Optional<Account> account = parts.length == 3 ? accounts.find(parts[0]) : Optional.empty();
        return account.filter(Account::enabled).filter(known -> !known.locked(accounts.parameters()))
                .filter(known -> valid(known, parts[1], parts[2])).orElseThrow(() -> new NotPermitted(TOO_LATE));
    }

    /** The numbers in force. */
    PolicyParameters parameters() {
        return accounts.parameters();
    }

    private boolean valid(Account account, String until, String proof) {
        if (!until.matches("[0-9]{1,15}")) {
            return false;
        }
        long end = Long.parseLong(until);
        return clock.instant().isBefore(Instant.ofEpochMilli(end)) && MessageDigest.isEqual(
                proof(account, end).getBytes(StandardCharsets.US_ASCII), proof.getBytes(StandardCharsets.UTF_8));
    }

    private String proof(Account account, long until) {
        return HexFormat.of().formatHex(vault.mac(PURPOSE,
                account.username() + ":" + until + ":" + account.passwordHash()));
    }
}
