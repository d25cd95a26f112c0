package org.lifang.server.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.aging.Amounts;
import org.lifang.kernel.aging.InstalmentState;
import org.lifang.server.answers.Messages;
import org.lifang.server.ledger.Payment;
import org.lifang.server.paper.Block;
import org.lifang.server.paper.Block.Column;

/** The tables of a paper, in its language. */
final class Tables {

    private static final int WIDE = 4;
    private static final int USUAL = 3;
    private static final int NARROW = 2;

    private final Facts facts;
    private final String language;
    private final Messages messages;

    Tables(Facts facts, String language, Messages messages) {
        this.facts = facts;
        this.language = language;
        this.messages = messages;
    }

    List<Block> ofDemand() {
        List<Block> blocks = new ArrayList<>();
        add(blocks, "owed", owed());
        add(blocks, "contracts", contracts(false));
        add(blocks, "unpaid", instalments(true));
        return blocks;
    }

    List<Block> ofStatement() {
        List<Block> blocks = new ArrayList<>();
        add(blocks, "contracts", contracts(false));
        add(blocks, "instalments", instalments(false));
        add(blocks, "payments", payments());
        add(blocks, "owed", owed());
        return blocks;
    }

    List<Block> ofSettlement() {
        List<Block> blocks = new ArrayList<>();
        add(blocks, "contracts", contracts(true));
        return blocks;
    }

    private void add(List<Block> blocks, String heading, Block.Grid grid) {
        if (!grid.rows().isEmpty()) {
            String day = Figures.day(facts.asOf(), language);
            blocks.add(new Block.Heading(text("documents.table." + heading, day, unit())));
            blocks.add(grid);
        }
    }

    private Block.Grid owed() {
        List<List<String>> rows = new ArrayList<>();
        for (Facts.Loan loan : facts.loans()) {
            if (loan.owed().overdue().totalFen() > 0) {
                rows.add(owed(loan.number(), loan.owed().overdue()));
            }
        }
        boolean several = rows.size() > 1;
        if (several) {
            rows.add(owed(text("documents.table.sum"), facts.overdue()));
        }
        List<Column> columns = List.of(
                column("contract", USUAL, false),
                column("principal", NARROW, true),
                column("interest", NARROW, true),
                column("penalty", NARROW, true),
                column("compound", NARROW, true),
                column("fees", NARROW, true),
                column("total", USUAL, true));
        return new Block.Grid(columns, rows, several);
    }

    private static List<String> owed(String name, Amounts owed) {
        return List.of(
                name,
                Figures.money(owed.principalFen()),
                Figures.money(owed.interestFen()),
                Figures.money(owed.penaltyFen()),
                Figures.money(owed.compoundFen()),
                Figures.money(Math.addExact(owed.feeFen(), owed.costFen())),
                Figures.money(owed.totalFen()));
    }

    private Block.Grid contracts(boolean settled) {
        List<List<String>> rows = new ArrayList<>();
        for (Facts.Loan loan : facts.loans()) {
            rows.add(List.of(
                    loan.number(),
                    Figures.day(loan.disbursedOn(), language),
                    Figures.money(loan.principalFen()),
                    Figures.percent(loan.ratePpm()),
                    Integer.toString(loan.instalments()),
                    Figures.day(settled ? settledOn(loan) : loan.maturesOn(), language)));
        }
        List<Column> columns = List.of(
                column("contract", USUAL, false),
                column("disbursed", WIDE, false),
                column("lent", USUAL, true),
                column("rate", NARROW, true),
                column("count", NARROW, true),
                column(settled ? "settled" : "matures", WIDE, false));
        return new Block.Grid(columns, rows, false);
    }

    private static @Nullable LocalDate settledOn(Facts.Loan loan) {
        return loan.owed().instalments().stream()
                .map(InstalmentState::settledOn)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(loan.closedOn());
    }

    private Block.Grid instalments(boolean unpaid) {
        List<List<String>> rows = new ArrayList<>();
        for (Facts.Loan loan : facts.loans()) {
            for (InstalmentState each : loan.owed().instalments()) {
                boolean open = each.left().totalFen() > 0 && each.dueOn().isBefore(facts.asOf());
                if (!unpaid || open) {
                    rows.add(List.of(
                            loan.number(),
                            Integer.toString(each.seq()),
                            Figures.day(each.dueOn(), language),
                            Figures.money(each.agreed().totalFen()),
                            Figures.money(each.paid().totalFen()),
                            Figures.money(each.waived().totalFen()),
                            Figures.money(each.left().totalFen())));
                }
            }
        }
        List<Column> columns = List.of(
                column("contract", USUAL, false),
                column("seq", 1, true),
                column("due", WIDE, false),
                column("agreed", USUAL, true),
                column("paid", USUAL, true),
                column("waived", NARROW, true),
                column("left", USUAL, true));
        return new Block.Grid(columns, rows, false);
    }

    private Block.Grid payments() {
        List<List<String>> rows = new ArrayList<>();
        for (Facts.Loan loan : facts.loans()) {
            for (Payment each : loan.payments()) {
                LocalDate back = each.reversedOn();
                boolean reversed = back != null && !back.isAfter(facts.asOf());
                rows.add(List.of(
                        loan.number(),
                        Figures.day(each.paidOn(), language),
                        Figures.money(each.amountFen()),
                        Objects.requireNonNullElse(each.reference(), ""),
                        reversed ? text("documents.table.reversed", Figures.day(back, language)) : ""));
            }
        }
        List<Column> columns = List.of(
                column("contract", USUAL, false),
                column("paid-on", WIDE, false),
                column("amount", USUAL, true),
                column("reference", WIDE, false),
                column("remark", WIDE, false));
        return new Block.Grid(columns, rows, false);
    }

    private Column column(String name, int share, boolean figures) {
        return new Column(text("documents.column." + name), share, figures);
    }

    private String unit() {
        return facts.currency().equals("CNY") ? text("documents.unit.yuan") : facts.currency();
    }

    private String text(String code, Object... params) {
        return messages.text(code, List.of(params), Locale.forLanguageTag(language));
    }
}
