package org.lifang.server.documents;

import java.util.UUID;
import org.lifang.server.paper.Manuscript;
import org.springframework.stereotype.Service;

/** Kept papers beside what the records say of them now: the proof that a paper says what the books say. */
@Service
public class Papers {

    private final DocumentStore store;
    private final Preparation preparation;
    private final Composer composer;

    Papers(DocumentStore store, Preparation preparation, Composer composer) {
        this.store = store;
        this.preparation = preparation;
        this.composer = composer;
    }

    /** The file as it was issued, and its words made from the records once more. */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    public record Paper(byte[] file, int pages, Manuscript manuscript) {}

    /**
     * A kept paper.
     *
     * @throws IllegalStateException when the records would not allow it any more
     */
    public Paper paper(UUID id) {
        DocumentStore.Row row = store.find(id);
        if (row == null) {
            throw new IllegalArgumentException("no such paper: " + id);
        }
        Preparation.Wanted wanted = new Preparation.Wanted(
                row.kind(), row.borrower(), row.loan(), row.record(), row.asOf(), row.language());
        if (!(preparation.of(wanted) instanceof Preparation.Ready.Yes ready)) {
            throw new IllegalStateException("the records do not allow this paper any more: " + id);
        }
        Edition edition = new Edition(row.language(), row.code(), row.madeAt(), null);
        return new Paper(
                store.file(id), row.pages(), composer.compose(row.kind(), ready.facts(), ready.drafts(), edition));
    }
}
