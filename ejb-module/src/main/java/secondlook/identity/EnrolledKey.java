package secondlook.identity;

import java.util.Arrays;
import java.util.Objects;

/**
 * The public half of a passkey.
 *
 * @param credentialId   base64url without padding, at most 1,023 bytes decoded (WebAuthn level 3)
 * @param credentialData attested credential data in CBOR: id of the device's model, credential id, public key
 * @param signatureCount the device's counter at its last use; 0 for ever where a device has none
 * @param copyable       whether the key may be copied between a member's devices by its maker's service
 */
record EnrolledKey(String credentialId, byte[] credentialData, long signatureCount, boolean copyable) {

    EnrolledKey {
        Objects.requireNonNull(credentialId, "credentialId");
        credentialData = credentialData.clone();
    }

    @Override
    public byte[] credentialData() {
        return credentialData.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EnrolledKey that && credentialId.equals(that.credentialId)
                && signatureCount == that.signatureCount && Arrays.equals(credentialData, that.credentialData);
    }

    @Override
    public int hashCode() {
        return credentialId.hashCode();
    }
}
