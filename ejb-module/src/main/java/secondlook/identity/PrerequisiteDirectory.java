package secondlook.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/**
 * Whether who has signed in may still act (307.5-7.5).
 * Asked by the sign-in machinery at every call of a member, before any boundary: open to everybody, and no act of its
 * own, which would fill the trail; the call that it stops is put on the trail by {@link PrerequisiteService#stopped}.
 */
@Stateless
@PermitAll
public class PrerequisiteDirectory {

    @Inject
    PrerequisiteBook book;

    public Standing standing(SignedIn who) {
        return book.standing(who);
    }
}
