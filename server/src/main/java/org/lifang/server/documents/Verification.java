package org.lifang.server.documents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lifang.server.documents.signing.SealKeys;
import org.lifang.server.documents.signing.SignatureCheck;
import org.lifang.server.platform.BusinessDates;
import org.lifang.server.platform.Sha256;
import org.springframework.stereotype.Service;

/** Answers strangers whether a paper is genuine, and nothing about the debt or the person. */
@Service
class Verification {

    private final DocumentStore store;
    private final SealKeys seals;

    Verification(DocumentStore store, SealKeys seals) {
        this.store = store;
        this.seals = seals;
    }

    /** How a paper stands. */
    enum State {
        /** Issued here, and good. */
        GENUINE,
        /** Issued here, and taken back since. */
        WITHDRAWN,
        /** Signed here, but not as it is now. */
        CHANGED,
        /** Signed here and unchanged, but the records do not know it. */
        NOT_ON_RECORD,
        /** Not from here. */
        NOT_OURS
    }

    /** What a stranger learns; null where there is nothing to tell. */
    record Verified(
            State state,
            @Nullable DocumentKind kind,
            @Nullable LocalDate issuedOn,
            @Nullable String issuer) {

        private static Verified of(State state) {
            return new Verified(state, null, null, null);
        }

        private static Verified of(DocumentStore.Row row) {
            return new Verified(
                    row.withdrawnAt() == null ? State.GENUINE : State.WITHDRAWN,
                    row.kind(),
                    row.madeAt().atZone(BusinessDates.ZONE).toLocalDate(),
                    row.issuer());
        }
    }

    /** By the code printed on the paper, as somebody typed it; null when no paper has it. */
    @Nullable
    Verified byCode(String typed) {
        String code = Codes.read(typed);
        DocumentStore.Row row = code.isEmpty() ? null : store.byCode(code);
        return row == null ? null : Verified.of(row);
    }

    /** By the file itself: every byte must be as it was issued. */
    Verified byFile(byte[] file) {
        SignatureCheck.State signature = SignatureCheck.of(file, seals.ours());
        return switch (signature) {
            case HOLDS -> {
                DocumentStore.Row row = store.byHash(Sha256.of(file));
                yield row == null ? Verified.of(State.NOT_ON_RECORD) : Verified.of(row);
            }
            case BROKEN -> Verified.of(State.CHANGED);
            case NOT_SIGNED -> Verified.of(State.NOT_OURS);
        };
    }
}
