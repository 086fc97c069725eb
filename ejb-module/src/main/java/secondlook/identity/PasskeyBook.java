package secondlook.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import secondlook.policy.Decision;
import secondlook.policy.SignInPolicy;
import secondlook.shared.Conflict;
import secondlook.shared.CurrentAct;
import secondlook.shared.NotFound;
import secondlook.shared.PolicyRefused;

/** The passkeys as stored, a kind of second factor of its own; used within the acts of this capability. */
@ApplicationScoped
class PasskeyBook {

    private static final Logger LOG = Logger.getLogger(PasskeyBook.class.getName());

    @PersistenceContext(unitName = "secondlook")
    private EntityManager entities;

    @Inject
    private PasskeyCeremony ceremony;

    @Inject
    private AccountBook accounts;

    @Inject
    private SignInFailures failures;

    @Inject
    private CurrentAct act;

    @Inject
    private Clock clock;

    List<Passkey> of(String username) {
        return entities.createQuery("select p from Passkey p where p.username = :username order by p.createdAt",
                Passkey.class).setParameter("username", username).getResultList();
    }

    /** What to ask the account's passkeys at a sign-in; empty when it has none. */
    Optional<PasskeyQuestion> question(String username) {
        List<EnrolledKey> keys = keys(username);
        String challenge = ceremony.challenge();
        return keys.isEmpty() ? Optional.empty()
                : Optional.of(new PasskeyQuestion(ceremony.request(keys, challenge), challenge, clock.instant()));
    }

    /** What to ask a device that is to become a passkey of the account. */
    PasskeyQuestion offer(SignedIn who) {
        String challenge = ceremony.challenge();
        return new PasskeyQuestion(ceremony.creation(who, keys(who.username()), challenge), challenge,
                clock.instant());
    }

    /** The key of such a device; Invalid when its answer is not to this question. */
    EnrolledKey enrolled(PasskeyAnswer answer) {
        PolicyRefused.unless(inTime(answer));
        return ceremony.enrolled(answer.json(), answer.question().challenge());
    }

    private List<EnrolledKey> keys(String username) {
        return of(username).stream().map(Passkey::key).toList();
    }

    Passkey add(String username, String label, EnrolledKey key) {
        if (entities.find(Passkey.class, key.credentialId()) != null
                || of(username).stream().anyMatch(own -> own.label().equalsIgnoreCase(label.strip()))) {
            throw new Conflict("You have a passkey of that name, or this one, already. Choose another name.");
        }
        Passkey added = new Passkey(username, label, key, clock.instant());
        entities.persist(added);
        return added;
    }

    /**
     * The label of the account's passkey that answered the question; empty when none did.
     * PolicyRefused when the question is not open any more, and when the passkey's counter betrays a copy of it.
     */
    Optional<String> signed(String username, PasskeyAnswer answer) {
        PolicyRefused.unless(inTime(answer));
        String id = ceremony.credentialId(answer.json()).orElse("");
        Optional<Passkey> asked = find(username, id);
        Optional<Long> count = asked.flatMap(own -> ceremony.signed(answer.json(), answer.question().challenge(),
                own.key()));
        count.ifPresent(given -> count(asked.get(), given));
        return count.map(given -> asked.get().label());
    }

    private void count(Passkey passkey, long given) {
        long kept = passkey.key().signatureCount();
        Decision original = SignInPolicy.counterOf(given, kept);
        if (!original.allowed()) {
            LOG.log(Level.WARNING, "The counter of a passkey did not grow: kept {0}, given {1}. A copy may be in use",
                    new Object[] {kept, given});
            act.detail("passkey " + passkey.label() + ": counter kept " + kept + ", given " + given);
            failures.note(passkey.username());
        }
        PolicyRefused.unless(original);
        passkey.used(given, clock.instant());
        act.detail("passkey " + passkey.label());
    }

    private Decision inTime(PasskeyAnswer answer) {
        Instant asked = answer.question() == null ? null : answer.question().at();
        return SignInPolicy.answerInTime(asked, clock.instant(), accounts.parameters().signIn());
    }

    private Optional<Passkey> find(String username, String credentialId) {
        return of(username).stream().filter(own -> own.key().credentialId().equals(credentialId)).findFirst();
    }

    /** Answers with the label of the passkey that is gone. */
    String remove(String username, String credentialId) {
        Passkey gone = find(username, credentialId)
                .orElseThrow(() -> new NotFound("You have no such passkey. Open the page again."));
        entities.remove(gone);
        return gone.label();
    }

    void removeAll(String username) {
        of(username).forEach(entities::remove);
    }
}
