package secondlook.identity;

/**
 * What a passkey answered.
 *
 * @param json     as the browser sends it
 * @param question what was asked; null when nothing was, or when it has been answered already
 */
public record PasskeyAnswer(String json, PasskeyQuestion question) {

    @Override
    public String toString() {
        return "PasskeyAnswer";
    }
}
