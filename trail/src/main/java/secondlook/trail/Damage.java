package secondlook.trail;

/** What a verifier can find. The names are printed by every verifier; docs/auditors-guide.md says what each means. */
public enum Damage {
    /** An entry is not the one that was written. */
    CHANGED,
    /** An entry that was written is not there. */
    MISSING,
    /** An entry is there that was not written there. */
    INSERTED,
    /** Entries stand in another order than they were written. */
    OUT_OF_ORDER,
    /** The newest entries are not there although the checkpoint counts them. */
    CUT_OFF,
    /** A checkpoint is known that is newer than all that the log shows: an older state was put back. */
    ROLLED_BACK,
    /** The entries agree with each other but not with what was signed. */
    REWRITTEN,
    /** The log signed two different histories. */
    FORKED,
    /** Who, why or which case is not what the entry was committed to. */
    PERSONAL_CHANGED,
    /** Who, why or which case is not there, and no signed statement says that it was erased. */
    PERSONAL_MISSING,
    /** A signature is not that of the text it stands under. */
    SIGNATURE,
    /** A hash that is kept beside the entries was changed; the entries themselves are as signed. */
    TILE,
    /** The signed chain hash is not that of the entries, though the signed root is. */
    CHAIN,
    /** No valid cosignature of a witness that the auditor asked for. */
    UNWITNESSED,
    /** A proof that has to be there is not. */
    UNPROVEN,
    /** A part has not the form it must have. */
    UNREADABLE
}
