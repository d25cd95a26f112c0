package org.lifang.server.plans.agreement;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.codes.CodeOutcome;
import org.lifang.server.codes.CodePurpose;
import org.lifang.server.codes.Codes;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Result;
import org.lifang.server.compliance.Attestations;
import org.lifang.server.plans.tables.AgreementRecord;
import org.lifang.server.platform.BusinessDates;
import org.lifang.server.platform.Sha256;
import org.springframework.stereotype.Component;

/** Sends borrowers the figures with which they say yes to just the text they read. */
@Component
class AgreementCodes {

    private static final int MINUTES = 10;

    private final Codes codes;
    private final Attestations attestations;
    private final BusinessDates dates;

    AgreementCodes(Codes codes, Attestations attestations, BusinessDates dates) {
        this.codes = codes;
        this.attestations = attestations;
        this.dates = dates;
    }

    /** It goes to the number we know and to no other; that the borrower asked for it is put on record first. */
    Result<CodeOutcome> ask(Command command, AgreementRecord row) {
        LocalDate today = dates.today();
        UUID heard = UUID.nameUUIDFromBytes(Sha256.of("asked/" + command.key()));
        Command asked = new Command(
                heard,
                command.kind() + " asked",
                command.target(),
                command.bodyHash(),
                command.actor(),
                null,
                command.dryRun());
        String evidence = "code asked for to confirm agreement " + row.getId();
        attestations
                .record(asked, new Attestations.Word(row.getBorrowerId(), 0, 0, "ASKED_FOR", 1, today, today, evidence))
                .orRefuse();
        return codes.ask(
                command,
                new Codes.Wanted(
                        CodePurpose.AGREEMENT,
                        row.getId(),
                        row.getBorrowerId(),
                        row.getLanguage(),
                        row.getBodySha256(),
                        MINUTES));
    }

    /** How the last code for a proposal stands; null when nobody asked for one. */
    Codes.@Nullable Standing standing(AgreementRecord row) {
        return codes.standing(CodePurpose.AGREEMENT, row.getId());
    }
}
