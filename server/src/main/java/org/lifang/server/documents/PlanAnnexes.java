package org.lifang.server.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lifang.kernel.aging.Amounts;
import org.lifang.kernel.aging.Component;
import org.lifang.kernel.wording.Finding;
import org.lifang.server.answers.Messages;
import org.lifang.server.documents.Annexes.About;
import org.lifang.server.documents.Annexes.Found;
import org.lifang.server.paper.Block;
import org.lifang.server.plans.papers.Agreed;
import org.lifang.server.plans.papers.AgreedSource;
import org.lifang.server.plans.papers.Decided;
import org.lifang.server.plans.papers.DecidedSource;
import org.lifang.server.plans.papers.Offered;
import org.lifang.server.plans.papers.OfferedSource;
import org.lifang.server.wording.Rulebook;
import org.lifang.server.wording.SpokenWording;

/** What options, agreements and decisions put on a paper. */
@org.springframework.stereotype.Component
class PlanAnnexes {

    private static final int WIDE = 4;
    private static final int USUAL = 3;
    private static final int NARROW = 2;
    private static final int HASH_GROUP = 16;

    private final OfferedSource offers;
    private final AgreedSource agreements;
    private final DecidedSource decisions;
    private final Rulebook rulebook;
    private final Messages messages;

    PlanAnnexes(
            OfferedSource offers,
            AgreedSource agreements,
            DecidedSource decisions,
            Rulebook rulebook,
            Messages messages) {
        this.offers = offers;
        this.agreements = agreements;
        this.decisions = decisions;
        this.rulebook = rulebook;
        this.messages = messages;
    }

    /** For each loan that is behind: the ways out side by side, then each in sentences. */
    Found options(About about) {
        Labels labels = labels(about);
        List<Block> blocks = new ArrayList<>();
        for (Facts.Loan loan : about.facts().loans()) {
            List<Offered> offered =
                    loan.owed().overdue().totalFen() > 0 ? offers.of(loan.id(), about.language()) : List.of();
            if (!offered.isEmpty()) {
                blocks.add(labels.heading("options", loan.number(), labels.text("unit.yuan")));
                blocks.add(sideBySide(offered, labels));
                for (Offered each : offered) {
                    blocks.add(new Block.Heading(each.title()));
                    each.says().forEach(sentence -> blocks.add(new Block.Words(sentence)));
                }
            }
        }
        return blocks.isEmpty()
                ? Found.no("DOCUMENT_NOTHING_TO_OFFER", 422)
                : new Found.Yes(new Annex(List.of(), blocks, Map.of()));
    }

    private static Block.Grid sideBySide(List<Offered> offered, Labels labels) {
        List<List<String>> rows = new ArrayList<>();
        for (Offered each : offered) {
            rows.add(List.of(
                    each.title(),
                    Figures.money(each.firstFen()),
                    Integer.toString(each.payments()),
                    Figures.money(each.totalFen()),
                    Figures.money(each.costFen()),
                    Figures.day(each.endsOn(), labels.language())));
        }
        List<Block.Column> columns = List.of(
                labels.column("option", WIDE, false),
                labels.column("first", USUAL, true),
                labels.column("payments", NARROW, true),
                labels.column("total", USUAL, true),
                labels.column("against-now", USUAL, true),
                labels.column("ends", WIDE, false));
        return new Block.Grid(columns, rows, false);
    }

    /** The agreed text line by line, with the hash a signature is bound to. */
    Found agreement(About about) {
        Agreed agreed = about.record() == null ? null : agreements.find(about.record());
        if (agreed == null || agreed.borrower() != about.borrower()) {
            return Found.no("DOCUMENT_AGREEMENT_UNKNOWN", 404);
        }
        Labels labels = labels(about);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(agreed.title()));
        agreed.terms().forEach(line -> blocks.add(new Block.Words(line)));
        blocks.add(new Block.Heading(labels.text("table.signature")));
        blocks.add(new Block.Words(labels.text("agreement.hash", grouped(agreed.textSha256()))));
        blocks.add(new Block.Words(
                agreed.signedOn() == null
                        ? labels.text("agreement.unsigned")
                        : labels.text(
                                agreed.byCode() ? "agreement.confirmed-by-code" : "agreement.signed",
                                Figures.day(agreed.signedOn(), about.language()))));
        return new Found.Yes(new Annex(List.of(labels.pair("contract", number(about, agreed))), blocks, Map.of()));
    }

    private static String number(About about, Agreed agreed) {
        return about.facts().loans().stream()
                .filter(loan -> loan.id() == agreed.loan())
                .map(Facts.Loan::number)
                .findFirst()
                .orElse("");
    }

    private static String grouped(String hash) {
        List<String> groups = new ArrayList<>();
        for (int at = 0; at < hash.length(); at += HASH_GROUP) {
            groups.add(hash.substring(at, Math.min(hash.length(), at + HASH_GROUP)));
        }
        return String.join(" ", groups);
    }

    /** What the lender gives up under an agreement that was signed. */
    Found waiver(About about) {
        Agreed agreed = about.record() == null ? null : agreements.find(about.record());
        if (agreed == null || agreed.borrower() != about.borrower() || agreed.signedOn() == null) {
            return Found.no("DOCUMENT_AGREEMENT_UNKNOWN", 404);
        }
        if (agreed.waived().totalFen() == 0) {
            return Found.no("DOCUMENT_NOTHING_WAIVED", 422);
        }
        Labels labels = labels(about);
        List<Block.Pair> pairs = List.of(
                labels.pair("contract", number(about, agreed)),
                labels.pair("decided-on", Figures.day(agreed.signedOn(), about.language())));
        Block heading = labels.heading("waived", labels.text("unit.yuan"));
        return new Found.Yes(new Annex(pairs, List.of(heading, waived(agreed.waived(), labels)), Map.of()));
    }

    private static Block.Grid waived(Amounts waived, Labels labels) {
        List<List<String>> rows = new ArrayList<>();
        for (Component component : Component.values()) {
            long fen = waived.of(component);
            if (fen > 0) {
                rows.add(List.of(labels.text("component." + component.name()), Figures.money(fen)));
            }
        }
        rows.add(List.of(labels.text("table.sum"), Figures.money(waived.totalFen())));
        return new Block.Grid(
                List.of(labels.column("charge", USUAL, false), labels.column("waived", USUAL, true)), rows, true);
    }

    /** The decision with its reasons, as far as these may be said to somebody. */
    Found hardship(About about) {
        Decided decided = about.record() == null ? null : decisions.find(about.record());
        if (decided == null || decided.borrower() != about.borrower()) {
            return Found.no("DOCUMENT_DECISION_UNKNOWN", 404);
        }
        List<Finding> denied = rulebook.onPaper(decided.reasons()).stream()
                .filter(Finding::denies)
                .toList();
        if (!denied.isEmpty()) {
            return new Found.No(new DocumentOutcome.No(
                    "DOCUMENT_REASONS_REFUSED",
                    422,
                    List.of(),
                    denied.stream().map(SpokenWording::of).toList()));
        }
        Labels labels = labels(about);
        List<Block.Pair> pairs = new ArrayList<>();
        pairs.add(labels.pair("asked-on", Figures.day(decided.askedOn(), about.language())));
        pairs.add(labels.pair("decided-on", Figures.day(decided.decidedOn(), about.language())));
        pairs.add(labels.pair("decision", labels.text(decided.recognised() ? "decision.yes" : "decision.no")));
        if (decided.reviewOn() != null) {
            pairs.add(labels.pair("review-on", Figures.day(decided.reviewOn(), about.language())));
        }
        List<Block> blocks = List.of(
                new Block.Heading(labels.text("table.reasons")),
                new Block.Words(decided.reasons()),
                new Block.Words(labels.text(decided.recognised() ? "decision.yes-means" : "decision.no-means")));
        return new Found.Yes(new Annex(pairs, blocks, Map.of()));
    }

    private Labels labels(About about) {
        return new Labels(messages, about.language());
    }
}
