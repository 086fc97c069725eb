package secondlook.shared;

import jakarta.enterprise.context.RequestScoped;

/** The caller of this call. Set once by whoever opened the call: the web filter, a timer, the demonstration. */
@RequestScoped
public class CurrentCaller {

    private Caller caller;
    private Origin origin = Origin.UNKNOWN;

    /** Says where the call comes from, so that a sign-in that fails is traced too. */
    public void from(Origin where) {
        origin = where;
    }

    public Origin origin() {
        return caller == null ? origin : new Origin(caller.address(), caller.workstation(), caller.correlationId());
    }

    /** Sets the caller; a second, different one within a call is a programming error. */
    public void is(Caller who) {
        if (caller != null && !caller.account().equals(who.account())) {
            throw new IllegalStateException("The caller of this call is already known");
        }
        caller = who;
    }

    public Caller get() {
        if (caller == null) {
            throw new NotPermitted("Sign in first.");
        }
        return caller;
    }

    public boolean known() {
        return caller != null;
    }
}
