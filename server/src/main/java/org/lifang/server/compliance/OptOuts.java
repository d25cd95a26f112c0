package org.lifang.server.compliance;

import java.time.LocalDate;
import java.util.UUID;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Result;
import org.lifang.server.compliance.Recorded.No;
import org.lifang.server.compliance.Recorded.No.Why;
import org.springframework.stereotype.Service;

/** Channels people do not want to be reached by. */
@Service
public final class OptOuts {

    private final Recording recording;
    private final RegisterStore store;
    private final PermitStore permits;

    OptOuts(Recording recording, RegisterStore store, PermitStore permits) {
        this.recording = recording;
        this.store = store;
        this.permits = permits;
    }

    /**
     * Somebody does not want to be reached by a channel.
     *
     * @param person 0 is the debtor
     */
    public record Said(long borrower, long person, Channel channel, LocalDate saidOn, String evidence) {}

    /** Records it; permits for that channel that were not used yet are taken back. */
    public Result<Recorded> record(Command command, Said said) {
        return recording.record(
                command, "opt-out.recorded", said.borrower(), said.person(), said.evidence(), making -> {
                    UUID id = making.effect().key();
                    if (!store.optOut(
                            id,
                            said,
                            making.evidence(),
                            making.effect().actor(),
                            making.effect().at())) {
                        return new No(Why.OPTED_OUT_ALREADY);
                    }
                    int revoked = recording.revoke(
                            making.effect(),
                            permits.reserved(said.borrower(), said.person(), said.channel()),
                            "opt-out " + id);
                    return new Recorded.Kept(id, revoked);
                });
    }

    /** The person wants to be reached by it again. */
    public Result<Recorded> end(Command command, UUID id) {
        return recording.end(command, "opt-out.ended", RegisterStore.Register.OPT_OUT, id);
    }
}
