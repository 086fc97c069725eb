package secondlook.lead;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;
import secondlook.corroboration.Bench;
import secondlook.identity.AccountDirectory;
import secondlook.identity.SignedIn;
import secondlook.intake.Road;
import secondlook.policy.Role;
import secondlook.shared.Caller;
import secondlook.shared.TestPersistence;

/** The services of the result wired by hand around a bench, for tests without a container. */
record ResultDesk(Bench bench, LeadService leads, UseService uses) {

    static ResultDesk on(DataSource database) {
        return new ResultDesk(new Bench(TestPersistence.open(database)), new LeadService(), new UseService());
    }

    /** In that person's name, in a transaction of its own. */
    <T> T act(Caller who, Supplier<T> act) {
        bench.as(who);
        LeadBook book = new LeadBook();
        book.entities = bench.em;
        LeadDesk desk = new LeadDesk();
        desk.act = bench.road.act;
        desk.caller = bench.caller;
        desk.road = bench.road.road;
        desk.agencies = bench.road.agencies;
        desk.clock = Clock.fixed(Road.NOON, ZoneOffset.UTC);
        leads.desk = desk;
        leads.book = book;
        leads.writer = writer();
        leads.corroborations = bench.records;
        leads.road = bench.road.road;
        leads.acts = bench.road.acts;
        uses.desk = desk;
        uses.book = book;
        uses.acts = bench.road.acts;
        uses.road = bench.road.road;
        return bench.act(act);
    }

    private ReportWriter writer() {
        ReportWriter writer = new ReportWriter();
        writer.road = bench.road.road;
        writer.searches = bench.searches();
        writer.gallery = bench.gallery();
        writer.accounts = new AccountDirectory() {
            @Override
            public Optional<SignedIn> whoIs(String username) {
                return Optional.of(new SignedIn(username, "Kim " + username, "CIU", Role.EXAMINER));
            }
        };
        writer.config = new Settings(Map.of("secondlook.demo", true));
        return writer;
    }

    String signedOff(Integer rank) {
        String id = bench.searched();
        bench.examine("ann", id, rank);
        bench.examine("ben", id, rank);
        bench.signOff("sue", id);
        return id;
    }

    /** Told settings; everything else keeps its default. */
    private record Settings(Map<String, Object> told) implements Config {

        @Override
        public <T> Optional<T> getOptionalValue(String name, Class<T> type) {
            return Optional.ofNullable(type.cast(told.get(name)));
        }

        @Override
        public <T> T getValue(String name, Class<T> type) {
            return getOptionalValue(name, type).orElseThrow();
        }

        @Override
        public ConfigValue getConfigValue(String name) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Iterable<String> getPropertyNames() {
            return told.keySet();
        }

        @Override
        public Iterable<ConfigSource> getConfigSources() {
            return List.of();
        }

        @Override
        public <T> Optional<Converter<T>> getConverter(Class<T> type) {
            return Optional.empty();
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            throw new IllegalArgumentException("Nothing inside");
        }
    }
}
