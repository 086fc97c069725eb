package secondlook.identity;

import java.io.Serializable;

/**
 * A second factor to take into an authenticator; shown to its owner once and confirmed by its first code.
 *
 * @param secret  base 32, for typing in
 * @param address the same as an {@code otpauth} address, for a QR code
 */
public record FactorOffer(String secret, String address) implements Serializable {
}
