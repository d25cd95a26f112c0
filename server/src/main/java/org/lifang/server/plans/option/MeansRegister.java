package org.lifang.server.plans.option;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lifang.kernel.plan.Figure;
import org.lifang.kernel.plan.Means;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Result;
import org.lifang.server.plans.tables.MeansRecord;
import org.lifang.server.platform.BusinessDates;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Sealer;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** What people said a borrower can pay from: who, when, and how it is known; the last statement counts. */
@Service
public class MeansRegister {

    private final MeansStore store;
    private final Sealer sealer;
    private final Commands commands;
    private final BusinessDates dates;
    private final JsonMapper json = JsonMapper.builder().build();

    MeansRegister(MeansStore store, Sealer sealer, Commands commands, BusinessDates dates) {
        this.store = store;
        this.sealer = sealer;
        this.commands = commands;
        this.dates = dates;
    }

    /** From whom it is known. */
    public enum SaidBy {
        BORROWER,
        FAMILY,
        EMPLOYER,
        PAPER,
        MODEL
    }

    /** A statement with who said it and when. */
    public record Statement(
            UUID id,
            LocalDate saidOn,
            SaidBy saidBy,
            Figure.Basis basis,
            StatedMeans figures,
            UUID recordedBy,
            Instant recordedAt) {

        Means means() {
            return figures.means(basis, saidBy.name().toLowerCase(java.util.Locale.ROOT) + " " + saidOn);
        }
    }

    /** A statement as somebody writes it down. */
    public record Draft(UUID id, LocalDate saidOn, SaidBy saidBy, Figure.Basis basis, StatedMeans figures) {}

    /** The newest statements, the last one first. */
    public List<Statement> of(long borrower) {
        return store.of(borrower).stream().map(this::statement).toList();
    }

    /** What options reckon with. */
    public Means last(long borrower) {
        List<Statement> all = of(borrower);
        return all.isEmpty() ? Means.UNKNOWN : all.getFirst().means();
    }

    Result<MeansOutcome> add(Command command, long borrower, Draft draft) {
        LocalDate today = dates.today();
        return commands.run(command, MeansOutcome.class, effect -> {
            if (draft.saidOn().isAfter(today)) {
                return new MeansOutcome.SaidInTheFuture();
            }
            if (!draft.figures().whole()) {
                return new MeansOutcome.ExpectedWithoutDay();
            }
            MeansRecord row = new MeansRecord();
            row.setId(draft.id());
            row.setBorrowerId(borrower);
            row.setSaidOn(draft.saidOn());
            row.setSaidBy(draft.saidBy().name());
            row.setBasis(draft.basis().name());
            row.setFiguresSealed(sealer.seal(Field.MEANS, json.writeValueAsString(draft.figures())));
            row.setRecordedBy(effect.actor());
            row.setRecordedAt(effect.at());
            if (!store.add(row)) {
                return new MeansOutcome.IdTaken();
            }
            Map<String, ?> details = Map.of("saidBy", draft.saidBy(), "basis", draft.basis(), "saidOn", draft.saidOn());
            effect.audit("plans.means.stated", "borrower/" + borrower, null, null, details);
            return new MeansOutcome.Kept(draft.id());
        });
    }

    private Statement statement(MeansRecord row) {
        String figures = sealer.open(Field.MEANS, row.getFiguresSealed());
        return new Statement(
                row.getId(),
                row.getSaidOn(),
                SaidBy.valueOf(row.getSaidBy()),
                Figure.Basis.valueOf(row.getBasis()),
                json.readValue(figures, StatedMeans.class),
                row.getRecordedBy(),
                row.getRecordedAt());
    }
}
