package org.lifang.server.plans.hardship;

import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Effect;
import org.lifang.server.commands.Result;
import org.lifang.server.plans.hardship.HardshipOutcome.No;
import org.lifang.server.plans.hardship.HardshipOutcome.Why;
import org.lifang.server.plans.tables.HardshipPaperRecord;
import org.lifang.server.plans.tables.HardshipRecord;
import org.lifang.server.platform.Sha256;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Sealer;
import org.springframework.stereotype.Service;

/** Papers that show a hardship: pictures and scans, sealed, each kept once, looked at like the words. */
@Service
class HardshipEvidence {

    static final int MOST_BYTES = 5 * 1024 * 1024;
    private static final int MOST_PAPERS = 20;

    private final HardshipStore store;
    private final Commands commands;
    private final Sealer sealer;

    HardshipEvidence(HardshipStore store, Commands commands, Sealer sealer) {
        this.store = store;
        this.commands = commands;
        this.sealer = sealer;
    }

    /** Adds a paper to a request nobody has decided yet; the same paper a second time is the first. */
    Result<HardshipOutcome> add(Command command, UUID hardship, UUID id, byte[] content) {
        byte[] hash = Sha256.of(content);
        return commands.run(command.over(hash), HardshipOutcome.class, effect -> {
            HardshipRecord row = store.lock(hardship);
            if (row == null) {
                return No.because(Why.UNKNOWN);
            }
            if (row.getDecision() != null) {
                return No.because(Why.DECIDED);
            }
            PaperType type = PaperType.of(content);
            if (type == null || content.length > MOST_BYTES) {
                return No.because(Why.PAPER_UNFIT, Integer.toString(MOST_BYTES / 1024 / 1024));
            }
            List<HardshipPaperRecord> all = store.papers(hardship);
            for (HardshipPaperRecord paper : all) {
                if (MessageDigest.isEqual(paper.getSha256(), hash)) {
                    audit(effect, "paper-again", hardship, paper.getId());
                    return new HardshipOutcome.Saved(paper.getId());
                }
            }
            if (all.size() >= MOST_PAPERS) {
                return No.because(Why.PAPERS_ENOUGH, Integer.toString(MOST_PAPERS));
            }
            HardshipPaperRecord paper = new HardshipPaperRecord();
            paper.setId(id);
            paper.setHardshipId(hardship);
            paper.setMediaType(type.media());
            paper.setSizeBytes(content.length);
            paper.setSha256(hash);
            paper.setPaperSealed(sealer.sealBytes(Field.NOTE, content));
            paper.setAddedBy(effect.actor());
            paper.setAddedAt(effect.at());
            if (!store.add(paper)) {
                return No.because(Why.ID_TAKEN);
            }
            audit(effect, "paper", hardship, id);
            return new HardshipOutcome.Saved(id);
        });
    }

    private static void audit(Effect effect, String act, UUID hardship, UUID paper) {
        effect.audit("plans.hardship." + act, "hardship/" + hardship, null, null, Map.of("paper", paper));
    }

    @Nullable
    HardshipPaperRecord find(UUID hardship, UUID paper) {
        return store.papers(hardship).stream()
                .filter(each -> each.getId().equals(paper))
                .findFirst()
                .orElse(null);
    }

    /** The paper in clear, once the look is recorded. */
    byte[] open(HardshipPaperRecord paper) {
        return sealer.openBytes(Field.NOTE, store.sealed(paper.getId()));
    }
}
