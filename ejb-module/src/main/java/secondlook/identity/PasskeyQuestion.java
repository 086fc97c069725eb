package secondlook.identity;

import java.io.Serializable;
import java.time.Instant;

/**
 * What a browser is asked to have a passkey do.
 *
 * @param options   JSON after WebAuthn level 3, for the browser
 * @param challenge what it has to be signed with; kept by the server and good for one answer
 * @param at        when it was asked: an answer is good for some minutes
 */
public record PasskeyQuestion(String options, String challenge, Instant at) implements Serializable {
}
