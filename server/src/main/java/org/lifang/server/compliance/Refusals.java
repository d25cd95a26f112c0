package org.lifang.server.compliance;

import java.time.LocalDate;
import java.util.UUID;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Result;
import org.lifang.server.compliance.Recorded.No;
import org.lifang.server.compliance.Recorded.No.Why;
import org.springframework.stereotype.Service;

/** People around a debtor who do not want to be reached: once, for ever, for the lender and every agency (CN-W-07). */
@Service
public final class Refusals {

    private final Recording recording;
    private final RegisterStore store;
    private final PermitStore permits;

    Refusals(Recording recording, RegisterStore store, PermitStore permits) {
        this.recording = recording;
        this.store = store;
        this.permits = permits;
    }

    /** A related person said no. */
    public record Said(long borrower, long person, LocalDate saidOn, String evidence) {}

    /** Records it; every permit to reach them that was not used yet is taken back, also under other borrowers. */
    public Result<Recorded> record(Command command, Said said) {
        return recording.record(
                command, "refusal.recorded", said.borrower(), said.person(), said.evidence(), making -> {
                    if (said.person() == 0) {
                        return new No(Why.PERSON_UNKNOWN);
                    }
                    UUID id = making.effect().key();
                    if (!store.refusal(
                            id,
                            said,
                            making.evidence(),
                            making.effect().actor(),
                            making.effect().at())) {
                        return new No(Why.REFUSED_ALREADY);
                    }
                    int revoked = recording.revoke(
                            making.effect(), permits.reserved(said.borrower(), said.person()), "refusal " + id);
                    return new Recorded.Kept(id, revoked);
                });
    }
}
