package secondlook.shared;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import secondlook.policy.Role;
import secondlook.trail.Fact;

/**
 * What the act in progress is about, for its audit entry. The interceptor opens and closes an act around each boundary
 * method; the method says which case, why, and which object. Acts nest when one boundary calls another.
 */
@RequestScoped
public class CurrentAct {

    private final Deque<About> acts = new ArrayDeque<>();

    /** The parts of an entry that only the service knows; all may be null for an act that is about no case. */
    public static final class About {
        private String caseNumber;
        private String justification;
        private String object;
        private String account;
        private String objectHash;
        private String detail;
        private Fact fact;
        private Actor actor;
        private final List<Runnable> beside = new ArrayList<>();

        public String caseNumber() {
            return caseNumber;
        }

        public String justification() {
            return justification;
        }

        public String object() {
            return object;
        }

        /** The account that the act is on; it names a person. */
        public String account() {
            return account;
        }

        public String objectHash() {
            return objectHash;
        }

        public String detail() {
            return detail;
        }

        public Fact fact() {
            return fact;
        }

        public Actor actor() {
            return actor;
        }

        /** Writes the rows that a refusal leaves, within the transaction of its entry. */
        public void writeBeside() {
            beside.forEach(Runnable::run);
        }
    }

    /** Who signs in; name, unit and role are null until the credentials have proved right. */
    public record Actor(String account, String name, String unit, Role role) {
    }

    public void open() {
        acts.push(new About());
    }

    /** What has been said of the act so far. */
    public About about() {
        return acts.peek();
    }

    /** An act within another leaves its rows of a refusal to that one, which writes the entry. */
    public About close() {
        About closed = acts.pop();
        if (!acts.isEmpty()) {
            acts.peek().beside.addAll(closed.beside);
        }
        return closed;
    }

    public int depth() {
        return acts.size();
    }

    /** Names the case and the law enforcement justification (307.5-7.9.c and d). */
    public CurrentAct onCase(String caseNumber, String justification) {
        if (!acts.isEmpty()) {
            acts.peek().caseNumber = caseNumber;
            acts.peek().justification = justification;
        }
        return this;
    }

    /** Names the object, for example {@code request SL-2026-000012}, and its SHA-256 where it has one. */
    public CurrentAct on(String object, String sha256) {
        if (!acts.isEmpty()) {
            acts.peek().object = object;
            acts.peek().objectHash = sha256;
        }
        return this;
    }

    /**
     * Names an account as the object, and the SHA-256 of what is done to it where it has one. The name goes into the
     * personal part of the entry, which can be erased (307.5-7.9); in the entry itself stands that it was an account.
     */
    public CurrentAct onAccount(String account, String sha256) {
        on("account", sha256);
        if (!acts.isEmpty()) {
            acts.peek().account = account;
        }
        return this;
    }

    /** Names who tries to sign in: the only act whose actor is not yet the caller of the call. */
    public CurrentAct by(Actor actor) {
        if (!acts.isEmpty()) {
            acts.peek().actor = actor;
        }
        return this;
    }

    /**
     * A row that stays although the act is refused and rolls back: it is written with the entry of the refusal, both or
     * neither, whenever the server dies. Without an act in progress it is written at once.
     */
    public void ifRefused(Runnable row) {
        if (acts.isEmpty()) {
            row.run();
        } else {
            acts.peek().beside.add(row);
        }
    }

    /**
     * What the entry tells programs behind its words: the figures of the Board's reports are counted from it too
     * (307.5-6.2). Told when the act succeeds, and when a rule refuses it; not when it fails otherwise.
     */
    public CurrentAct tells(Fact fact) {
        if (!acts.isEmpty()) {
            acts.peek().fact = fact;
        }
        return this;
    }

    public CurrentAct detail(String text) {
        if (!acts.isEmpty()) {
            acts.peek().detail = text;
        }
        return this;
    }
}
