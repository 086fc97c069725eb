package secondlook.web.identity;

/**
 * The account that was set, and the second factor it is offered.
 *
 * @param factorAddress the factor's {@code otpauth} address, which holds its secret
 * @param factorPicture the same as a QR code in text
 */
public record AccountAnswer(String username, String name, String unit, String role, String factorAddress,
                            String factorPicture) {
}
