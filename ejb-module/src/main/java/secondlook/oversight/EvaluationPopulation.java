package secondlook.oversight;

/** What an evaluation draws from. */
public enum EvaluationPopulation {
    REQUESTS("Requests, closed or running"),
    SEARCHES("Searches");

    private final String label;

    EvaluationPopulation(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
