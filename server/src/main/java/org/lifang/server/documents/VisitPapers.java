package org.lifang.server.documents;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Refusal;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Result;
import org.springframework.stereotype.Service;

/** What a visit is prepared with: the demand notice and the page of options, issued like any other paper. */
@Service
public class VisitPapers {

    private final Documents documents;

    VisitPapers(Documents documents) {
        this.documents = documents;
    }

    /** A paper's file, or why there is none. */
    public sealed interface Written {
        @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
        record File(UUID id, byte[] content) implements Written {}

        record Not(Refusal why) implements Written {}
    }

    /** The demand notice of all a person owes on a date. */
    public Written notice(Command command, long borrower, LocalDate asOf) {
        return written(command, DocumentKind.DEMAND_NOTICE, borrower, asOf);
    }

    /** What can be agreed with a person; for the day itself only. */
    public Written options(Command command, long borrower, LocalDate asOf) {
        return written(command, DocumentKind.REPAYMENT_OPTIONS, borrower, asOf);
    }

    private Written written(Command command, DocumentKind kind, long borrower, @Nullable LocalDate asOf) {
        var wanted = new Preparation.Wanted(kind, borrower, null, null, asOf, null);
        return switch (documents.make(command, wanted)) {
            case Result.Accepted<DocumentOutcome> accepted ->
                new Written.File(command.key(), documents.file(command.key()));
            case Result.Refused<DocumentOutcome> refused -> new Written.Not(refused.refusal());
            case Result.KeyReused<DocumentOutcome> reused -> new Written.Not(reused);
        };
    }
}
