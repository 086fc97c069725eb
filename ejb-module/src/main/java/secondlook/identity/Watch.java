package secondlook.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import secondlook.policy.Decision;
import secondlook.policy.PolicyParameters;
import secondlook.policy.UseLimits;
import secondlook.policy.UsePolicy;
import secondlook.policy.UsePolicy.Sighting;

/** Looks at sign-ins and sessions for signs that they are not their owner's (307.5-7.6), and keeps what it has seen. */
@ApplicationScoped
class Watch {

    @PersistenceContext(unitName = "secondlook")
    private EntityManager entities;

    @Inject
    @ConfigProperty(name = "secondlook.zone", defaultValue = "America/Detroit")
    private String zone = "America/Detroit";

    /** At a sign-in: keeps an alert for each sign; answers with what they say. */
    List<String> look(SignedIn who, Sighting before, Sighting now, PolicyParameters parameters) {
        UseLimits limits = parameters.signIn().use();
        List<String> signs = Stream.of(UsePolicy.onePlace(before, now, limits),
                UsePolicy.withinHours(who.unit(), local(now.at()), limits)).filter(Decision::refused)
                .map(Decision::reason).toList();
        signs.forEach(sign -> entities.persist(new UseAlert(who.username(), now.at(), sign)));
        return signs;
    }

    /** Of a session that is used; one alert for each place, while it waits. Answers with what it says. */
    Optional<String> look(String username, String signedInAt, Sighting now) {
        Decision stays = UsePolicy.staysThere(signedInAt, now.place());
        if (!stays.refused()) {
            return Optional.empty();
        }
        if (waiting(username).stream().noneMatch(alert -> alert.view().what().equals(stays.reason()))) {
            entities.persist(new UseAlert(username, now.at(), stays.reason()));
        }
        return Optional.of(stays.reason());
    }

    /** Those that wait first, then the newest first. */
    List<UseAlert> all() {
        return entities.createQuery("select a from UseAlert a order by case when a.settledAt is null then 0 else 1 end,"
                + " a.happenedAt desc", UseAlert.class).setMaxResults(200).getResultList();
    }

    /** Those of one account that wait, newest first. */
    List<UseAlert> waiting(String username) {
        return entities.createQuery("select a from UseAlert a where a.username = :username and a.settledAt is null"
                + " order by a.happenedAt desc", UseAlert.class).setParameter("username", username).getResultList();
    }

    Optional<UseAlert> find(String id) {
        return id == null ? Optional.empty() : Optional.ofNullable(entities.find(UseAlert.class, id));
    }

    private LocalTime local(Instant at) {
        return LocalTime.ofInstant(at, ZoneId.of(zone));
    }
}
