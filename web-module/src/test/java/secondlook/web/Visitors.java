package secondlook.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import secondlook.identity.AccountService;
import secondlook.identity.Members;
import secondlook.identity.NewAccount;
import secondlook.it.As;
import secondlook.policy.Role;
import secondlook.shared.OwnerDatabase;

/** Opens accounts of a role, each new, and signs them in over the pages. */
@ApplicationScoped
public class Visitors {

    @Inject
    private As as;

    @Inject
    private AccountService accounts;

    @Inject
    private Members members;

    @Inject
    private OwnerDatabase owner;

    /** Somebody new of that role, signed in. */
    public Visitor signedIn(Role role) throws Exception {
        String member = "v-" + UUID.randomUUID().toString().substring(0, 8);
        as.account("v-laso", Role.LASO, () -> accounts.create(new NewAccount(member, "Noa Visitor", "CIU", role,
                "handed over in person")));
        try (Connection connection = owner.open(); PreparedStatement period = connection.prepareStatement(
                "insert into prerequisite_period (username, until_day, reason, granted_at, granted_by)"
                        + " values (?, ?, ?, ?, ?)")) {
            period.setString(1, member);
            period.setObject(2, LocalDate.now().plusDays(2));
            period.setString(3, "For a test");
            period.setObject(4, OffsetDateTime.now());
            period.setString(5, "test");
            period.executeUpdate();
        }
        Visitor visitor = new Visitor(member);
        visitor.signIn(members.firstSignIn(member, "handed over in person", Visitor.password()).recoveryCodes().get(0));
        return visitor;
    }
}
