package org.lifang.server.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Messages;
import org.lifang.server.paper.Block;
import org.lifang.server.paper.Manuscript;
import org.lifang.server.platform.BusinessDates;
import org.springframework.stereotype.Component;

/** Puts approved words and tables of facts together; equal facts make equal manuscripts. */
@Component
class Composer {

    private final Messages messages;

    Composer(Messages messages) {
        this.messages = messages;
    }

    Manuscript compose(DocumentKind kind, Facts facts, List<Draft> drafts, Edition edition) {
        Locale locale = Locale.forLanguageTag(edition.language());
        List<Block> blocks = new ArrayList<>();
        for (Draft draft : drafts) {
            if (!blocks.isEmpty()) {
                blocks.add(new Block.NewPage());
            }
            blocks.addAll(part(facts, draft, edition));
        }
        return new Manuscript(
                messages.text("documents.kind." + kind.name(), locale),
                issuer(facts),
                edition.language(),
                edition.madeAt(),
                edition.spokenCode(),
                messages.text("documents.page-of", locale),
                edition.across(),
                blocks);
    }

    private List<Block> part(Facts facts, Draft draft, Edition edition) {
        Tables tables = new Tables(facts, edition.language(), messages);
        List<Block> blocks = new ArrayList<>();
        if (draft.kind() == DocumentKind.DEMAND_NOTICE) {
            blocks.add(new Block.Window(Objects.requireNonNullElse(facts.address(), ""), facts.name()));
        }
        blocks.add(new Block.Title(draft.title()));
        if (draft.kind() == DocumentKind.LAW_EXTRACT) {
            blocks.add(new Block.Words(draft.opening()));
            draft.rest().forEach(each -> blocks.add(new Block.Words(each)));
            blocks.add(code(facts, edition));
            return blocks;
        }
        blocks.add(parties(facts, draft.kind(), edition));
        blocks.add(new Block.Words(draft.opening()));
        switch (draft.kind()) {
            case DEMAND_NOTICE -> blocks.addAll(tables.ofDemand());
            case ACCOUNT_STATEMENT -> blocks.addAll(tables.ofStatement());
            case SETTLEMENT_CERTIFICATE -> blocks.addAll(tables.ofSettlement());
            case REPAYMENT_OPTIONS,
                    REPAYMENT_AGREEMENT,
                    WAIVER_DECISION,
                    HARDSHIP_DECISION,
                    ASSIGNMENT_NOTICE,
                    VISIT_NOTICE,
                    STAFF_CARD -> blocks.addAll(facts.annex(draft.kind()).blocks());
            case LAW_EXTRACT, VISIT_PACKET -> throw new IllegalStateException(draft.kind() + " has no tables");
        }
        draft.rest().forEach(each -> blocks.add(new Block.Words(each)));
        blocks.add(code(facts, edition));
        blocks.add(new Block.Places(places(draft.kind(), edition)));
        return blocks;
    }

    private Block parties(Facts facts, DocumentKind kind, Edition edition) {
        List<Block.Pair> pairs = new ArrayList<>();
        pairs.add(pair("lender", issuer(facts), edition));
        pairs.add(pair("borrower", facts.name(), edition));
        if (facts.idNoMasked() != null) {
            pairs.add(pair("id-no", facts.idNoMasked(), edition));
        }
        pairs.add(pair("issued-on", issuedOn(edition), edition));
        pairs.addAll(facts.annex(kind).pairs());
        return new Block.Pairs(pairs);
    }

    private Block.Pair pair(String name, String value, Edition edition) {
        return new Block.Pair(text("documents.party." + name, edition), value);
    }

    private Block code(Facts facts, Edition edition) {
        String address = address(facts.house(), edition.code());
        List<String> lines = new ArrayList<>();
        lines.add(
                address == null
                        ? text("documents.verify.by-code", edition)
                        : messages.text(
                                "documents.verify.by-address",
                                List.of(address.substring(0, address.lastIndexOf('/'))),
                                Locale.forLanguageTag(edition.language())));
        lines.add(text("documents.verify.code", edition) + " " + edition.spokenCode());
        return new Block.Code(address == null ? edition.code() : address, lines);
    }

    /** Where a paper is checked; null while the house has told no address. */
    static @Nullable String address(Facts.House house, String code) {
        String site = house.verify() == null ? house.site() : house.verify();
        return site == null ? null : site.replaceAll("/+$", "") + "/verify/" + code;
    }

    private List<String> places(DocumentKind kind, Edition edition) {
        String seal = text("documents.place.seal", edition);
        String day = text("documents.place.day", edition);
        return switch (kind) {
            case DEMAND_NOTICE -> List.of(seal, text("documents.place.received", edition), day);
            case REPAYMENT_AGREEMENT -> List.of(seal, text("documents.place.agreed", edition), day);
            default -> List.of(seal, day);
        };
    }

    private static String issuedOn(Edition edition) {
        return Figures.day(edition.madeAt().atZone(BusinessDates.ZONE).toLocalDate(), edition.language());
    }

    private static String issuer(Facts facts) {
        return Objects.requireNonNullElse(facts.house().name(), "");
    }

    private String text(String code, Edition edition) {
        return messages.text(code, Locale.forLanguageTag(edition.language()));
    }
}
