package secondlook.statepolice;

import java.time.Instant;

/** A request that went to the State Police. @param requestId public id of the request it is about */
public record SentRequest(String number, String requestId, Instant at) {
}
