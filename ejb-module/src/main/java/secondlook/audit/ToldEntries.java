package secondlook.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import secondlook.trail.Fact;

/** What entries of a period tell, read by the names of their acts. */
record ToldEntries(PersonalPart personal, Instant from, Instant to, Set<String> acts) {

    List<ToldEntry> in(Connection connection) throws SQLException {
        String names = String.join(", ", acts.stream().map(act -> "?").toList());
        try (PreparedStatement query = connection.prepareStatement(EntryReader.SELECT + " where p.sequence_number >= ?"
                + " and p.sequence_number < ? and p.act in (" + names + ") order by p.sequence_number")) {
            query.setLong(1, TrailSearch.firstAt(connection, from));
            query.setLong(2, TrailSearch.firstAt(connection, to));
            int place = 2;
            for (String act : acts) {
                place++;
                query.setString(place, act);
            }
            return new EntryReader(personal).read(query).stream().filter(ToldEntries::counts).map(ToldEntries::told)
                    .toList();
        }
    }

    /** What failed changed nothing, and what was turned away without a rule was no request. */
    private static boolean counts(AuditLine line) {
        return line.outcome() == Outcome.ALLOWED || line.outcome() == Outcome.DENIED && line.clause() != null;
    }

    private static ToldEntry told(AuditLine line) {
        return new ToldEntry(line.sequence(), line.at(), line.act(), line.outcome() == Outcome.ALLOWED,
                line.agencyId(), line.object(), Fact.in(line.detail()).orElse(null));
    }
}
