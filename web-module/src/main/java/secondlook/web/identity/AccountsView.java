package secondlook.web.identity;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import secondlook.identity.AccountService;
import secondlook.identity.AccountView;
import secondlook.identity.NewAccount;
import secondlook.identity.PrerequisiteService;
import secondlook.identity.Standing;
import secondlook.identity.UseAlertService;
import secondlook.policy.Role;
import secondlook.web.shared.Turn;

/** The LASO opens, closes and releases accounts. */
@Named
@ViewScoped
public class AccountsView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/identity/list.xhtml";

    @Inject
    private transient AccountService service;

    @Inject
    private transient PrerequisiteService prerequisites;

    @Inject
    private transient UseAlertService use;

    private transient List<AccountView> accounts;
    private long alerts;
    private transient Set<String> lapsed;
    private String username;
    private String name;
    private String unit;
    private Role role;
    private String password;
    private String reason;
    private String resetReason;
    private String initialPassword;
    private String enableReason;

    public void load() {
        accounts = service.list();
        alerts = use.list().stream().filter(alert -> !alert.settled()).count();
        lapsed = prerequisites.list().stream().filter(Standing::stopped).map(Standing::username)
                .collect(Collectors.toSet());
    }

    public void create() {
        service.create(new NewAccount(username, name, unit, role, password));
        Turn.to(PAGE, "identity.list.created", username);
    }

    public void disable(String account) {
        service.disable(account, reason);
        Turn.to(PAGE, "identity.list.disabled", account);
    }

    public void resetFactors(String account) {
        service.resetFactors(account, initialPassword, resetReason);
        Turn.to(PAGE, "identity.list.resetDone", account);
    }

    public void enableAgain(String account) {
        service.enableAgain(account, enableReason);
        Turn.to(PAGE, "identity.list.enabledAgain", account);
    }

    public void release(String account) {
        service.release(account);
        Turn.to(PAGE, "identity.list.released", account);
    }

    /** Unlikely uses that wait for the LASO. */
    public long getAlerts() {
        return alerts;
    }

    public List<AccountView> getAccounts() {
        return accounts;
    }

    /** The roles of people; agencies have credentials instead, the system acts by itself. */
    public List<Role> getRoles() {
        return Arrays.stream(Role.values()).filter(Role::forPeople).toList();
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getResetReason() {
        return resetReason;
    }

    public void setResetReason(String resetReason) {
        this.resetReason = resetReason;
    }

    public String getEnableReason() {
        return enableReason;
    }

    public void setEnableReason(String enableReason) {
        this.enableReason = enableReason;
    }

    /** Whether what its role needs is on record; what is missing stops the account (307.5-7.5). */
    public boolean lapsed(String account) {
        return lapsed.contains(account);
    }

    public String getInitialPassword() {
        return initialPassword;
    }

    public void setInitialPassword(String initialPassword) {
        this.initialPassword = initialPassword;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
