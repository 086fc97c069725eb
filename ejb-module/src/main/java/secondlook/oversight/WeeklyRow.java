package secondlook.oversight;

/** How many of the requests answered of one kind ended with a lead, and without candidate. */
public record WeeklyRow(String label, long leads, long withoutCandidate) {

    public long total() {
        return leads + withoutCandidate;
    }
}
