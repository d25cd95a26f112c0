package org.lifang.server.documents;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Messages;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Effect;
import org.lifang.server.commands.Result;
import org.lifang.server.documents.signing.CmsSigner;
import org.lifang.server.documents.signing.SealKey;
import org.lifang.server.documents.signing.SealKeys;
import org.lifang.server.paper.Manuscript;
import org.lifang.server.paper.Press;
import org.lifang.server.paper.Printed;
import org.lifang.server.paper.SignMissing;
import org.lifang.server.platform.Sha256;
import org.springframework.stereotype.Service;

/** Papers: looked at before, made from records, signed, kept, taken on record, withdrawn when they were wrong. */
@Service
class Documents {

    static final int MOST_LISTED = 200;

    private static final String TARGET = "document/";
    private static final String KIND = "kind";

    private final DocumentStore store;
    private final Preparation preparation;
    private final Composer composer;
    private final SealKeys seals;
    private final Commands commands;
    private final Messages messages;

    Documents(
            DocumentStore store,
            Preparation preparation,
            Composer composer,
            SealKeys seals,
            Commands commands,
            Messages messages) {
        this.store = store;
        this.preparation = preparation;
        this.composer = composer;
        this.seals = seals;
        this.commands = commands;
        this.messages = messages;
    }

    List<DocumentStore.Row> of(long borrower) {
        return store.of(borrower, MOST_LISTED);
    }

    DocumentStore.@Nullable Row find(UUID id) {
        return store.find(id);
    }

    /** Makes, signs and keeps a paper. */
    Result<DocumentOutcome> make(Command command, Preparation.Wanted wanted) {
        return commands.run(command, DocumentOutcome.class, effect -> switch (preparation.of(wanted)) {
            case Preparation.Ready.No no -> no.why();
            case Preparation.Ready.Yes yes -> made(effect, wanted, yes);
        });
    }

    private DocumentOutcome made(Effect effect, Preparation.Wanted wanted, Preparation.Ready.Yes ready) {
        Edition edition = new Edition(ready.language(), Codes.draw(), effect.at(), null);
        Manuscript manuscript = composer.compose(wanted.kind(), ready.facts(), ready.drafts(), edition);
        SealKey seal = seals.active(manuscript.author());
        Printed printed;
        try {
            printed = Press.print(manuscript, new CmsSigner(seal));
        } catch (SignMissing missing) {
            return DocumentOutcome.No.of("DOCUMENT_SIGN_MISSING", 422, String.join(" ", missing.signs()));
        }
        Map<String, Integer> versions = new HashMap<>();
        ready.drafts().forEach(draft -> versions.put(draft.kind().template(), draft.version()));
        store.add(
                new DocumentStore.Row(
                        effect.key(),
                        wanted.kind(),
                        wanted.borrower(),
                        wanted.loan(),
                        wanted.record(),
                        ready.language(),
                        versions,
                        ready.facts().asOf(),
                        edition.code(),
                        manuscript.author(),
                        printed.pages(),
                        effect.actor(),
                        effect.at(),
                        null,
                        null),
                new DocumentStore.File(printed.file(), Sha256.of(printed.file()), seal.id()));
        effect.audit(
                "documents.made",
                TARGET + effect.key(),
                null,
                null,
                Map.of(KIND, wanted.kind().name(), "borrower", String.valueOf(wanted.borrower())));
        return new DocumentOutcome.Made(effect.key(), edition.code(), printed.pages());
    }

    /** Records that somebody looks at what would be made; it holds what the paper would hold. */
    Result<DocumentOutcome> preview(Command command, Preparation.Wanted wanted) {
        return commands.run(command, DocumentOutcome.class, effect -> switch (preparation.of(wanted)) {
            case Preparation.Ready.No no -> no.why();
            case Preparation.Ready.Yes yes -> {
                effect.audit(
                        "documents.previewed",
                        "borrower/" + wanted.borrower(),
                        null,
                        null,
                        Map.of(KIND, wanted.kind().name()));
                yield new DocumentOutcome.Previewed();
            }
        });
    }

    /** The pages of a preview: not signed, without a code, and saying on every page that they count for nothing. */
    byte[] previewed(Preparation.Wanted wanted, Instant at) {
        if (!(preparation.of(wanted) instanceof Preparation.Ready.Yes yes)) {
            throw new IllegalStateException("a preview that was granted can be made");
        }
        String across = messages.text("documents.preview", Locale.forLanguageTag(yes.language()));
        Edition edition = new Edition(yes.language(), "0".repeat(Codes.LENGTH), at, across);
        return Press.print(composer.compose(wanted.kind(), yes.facts(), yes.drafts(), edition), null)
                .file();
    }

    /** Records that somebody takes the file; it holds a name, an address and a debt. */
    Result<DocumentOutcome> take(Command command, UUID id) {
        return commands.run(command, DocumentOutcome.class, effect -> {
            if (store.find(id) == null) {
                return unknown();
            }
            effect.audit("documents.taken", TARGET + id, null, null, Map.of());
            return new DocumentOutcome.Taken(id);
        });
    }

    byte[] file(UUID id) {
        return store.file(id);
    }

    /** Takes a paper back: whoever checks it learns that it counts no more. */
    Result<DocumentOutcome> withdraw(Command command, UUID id) {
        return commands.run(command, DocumentOutcome.class, effect -> {
            store.lock(id);
            DocumentStore.Row row = store.find(id);
            String reason = effect.command().reason();
            if (row == null) {
                return unknown();
            }
            if (reason == null || reason.isBlank()) {
                return DocumentOutcome.No.of("DOCUMENT_REASON_MISSING", 422);
            }
            if (row.withdrawnAt() != null) {
                return DocumentOutcome.No.of("DOCUMENT_WITHDRAWN_ALREADY", 409);
            }
            store.withdraw(id, reason, effect.actor(), effect.at());
            effect.audit(
                    "documents.withdrawn",
                    TARGET + id,
                    null,
                    null,
                    Map.of(KIND, row.kind().name()));
            return new DocumentOutcome.Withdrawn(id);
        });
    }

    private static DocumentOutcome.No unknown() {
        return DocumentOutcome.No.of("DOCUMENT_UNKNOWN", 404);
    }
}
