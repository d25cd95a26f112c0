package org.lifang.kernel.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.aging.Bucket;
import org.lifang.kernel.plan.PolicyFault.Code;
import org.lifang.kernel.plan.PolicyFault.Severity;

/** Reads the offers of a policy. */
final class OfferReader {

    static final int LONGEST_DEFERRAL_DAYS = 366;

    private static final List<String> KINDS = labels();

    private OfferReader() {}

    static List<Offer> offers(List<PolicyFields> blocks, int mostMonths) {
        List<Offer> offers = new ArrayList<>();
        for (PolicyFields block : blocks) {
            Offer offer = offer(block, mostMonths);
            for (Offer earlier : offers) {
                if (hides(earlier, offer)) {
                    block.fault(Severity.WARNING, Code.OFFER_HIDDEN, "", offer.id(), earlier.id());
                }
            }
            offers.add(offer);
        }
        return offers;
    }

    private static Offer offer(PolicyFields block, int mostMonths) {
        OptionKind named = OptionKind.of(block.one("kind", KINDS, null));
        OptionKind kind = named == null ? OptionKind.PAY_NOW : named;
        if (named != null) {
            only(block, named);
        }
        List<Bucket> buckets = block.some("buckets", OfferReader::bucket, "M1 M7", List.of(Bucket.M0, Bucket.M7));
        List<Integer> scores = block.some("scores", OfferReader::score, "0 1000", List.of(0, Situation.MOST_SCORE));
        Bucket from = buckets.get(0);
        Bucket to = buckets.get(buckets.size() - 1);
        int leastScore = scores.get(0);
        int mostScore = scores.get(scores.size() - 1);
        if (buckets.size() > 2 || from.place() > to.place()) {
            block.fault(Severity.ERROR, Code.RANGE_TURNED_ROUND, "buckets", from.name(), to.name());
        }
        if (scores.size() > 2 || leastScore > mostScore) {
            block.fault(Severity.ERROR, Code.RANGE_TURNED_ROUND, "scores", "" + leastScore, "" + mostScore);
        }
        Offer offer = new Offer(
                block.name.substring("offer ".length()),
                kind,
                from,
                to,
                leastScore,
                mostScore,
                hardship(block, kind),
                Set.copyOf(block.some("products", word -> word, "…", List.of())),
                kind.choosesMonths() ? months(block, mostMonths) : 0,
                kind.lengthens() ? block.whole("most-extra-months", 1, Debt.MOST_INSTALMENTS, null) : 0,
                block.percent("least-first", 0),
                kind.waives() ? shares(block) : Shares.NONE,
                kind.defers() ? block.whole("longest-deferral", 1, LONGEST_DEFERRAL_DAYS, null) : 0,
                block.percent("rate", Debt.MILLION),
                kind.lowers() ? block.percent("least-rate", null) : 0);
        block.rest();
        return offer;
    }

    private static void only(PolicyFields block, OptionKind kind) {
        Map<String, Boolean> meant = new LinkedHashMap<>();
        meant.put("most-months", kind.choosesMonths());
        meant.put("most-extra-months", kind.lengthens());
        meant.put("least-first", kind.spreads() || kind.defers());
        meant.put("rate", kind.spreads() || kind.defers());
        meant.put("longest-deferral", kind.defers());
        meant.put("least-rate", kind.lowers());
        for (String part : List.of("interest", "penalty", "compound", "fee", "cost")) {
            meant.put("waive-" + part, kind.waives());
        }
        meant.forEach((field, here) -> {
            if (!here) {
                block.notHere(field, kind.label());
            }
        });
    }

    private static int months(PolicyFields block, int mostMonths) {
        int months = block.whole("most-months", 1, Debt.MOST_INSTALMENTS, null);
        if (months > mostMonths) {
            block.fault(Severity.ERROR, Code.MONTHS_ABOVE_POLICY, "most-months", "" + months, "" + mostMonths);
        }
        return months;
    }

    private static Shares shares(PolicyFields block) {
        return new Shares(
                block.percent("waive-interest", 0),
                block.percent("waive-penalty", 0),
                block.percent("waive-compound", 0),
                block.percent("waive-fee", 0),
                block.percent("waive-cost", 0));
    }

    private static Set<Hardship> hardship(PolicyFields block, OptionKind kind) {
        if (kind.needsHardship()) {
            block.notHere("hardship", kind.label());
            return Set.of(Hardship.RECOGNISED);
        }
        return Set.copyOf(
                block.some("hardship", OfferReader::hardship, "none claimed recognised", List.of(Hardship.values())));
    }

    private static boolean hides(Offer earlier, Offer later) {
        return earlier.kind() == later.kind()
                && earlier.from().place() <= later.from().place()
                && earlier.to().place() >= later.to().place()
                && earlier.leastScore() <= later.leastScore()
                && earlier.mostScore() >= later.mostScore()
                && earlier.hardship().containsAll(later.hardship())
                && (earlier.products().isEmpty()
                        || (!later.products().isEmpty() && earlier.products().containsAll(later.products())));
    }

    private static @Nullable Hardship hardship(String word) {
        for (Hardship hardship : Hardship.values()) {
            if (hardship.name().toLowerCase(Locale.ROOT).equals(word)) {
                return hardship;
            }
        }
        return null;
    }

    private static @Nullable Bucket bucket(String word) {
        for (Bucket bucket : Bucket.values()) {
            if (bucket.name().equals(word)) {
                return bucket;
            }
        }
        return null;
    }

    private static @Nullable Integer score(String word) {
        Long value = PolicyFields.digits(word);
        return value == null || value > Situation.MOST_SCORE ? null : Integer.valueOf(value.intValue());
    }

    private static List<String> labels() {
        List<String> kinds = new ArrayList<>();
        for (OptionKind kind : OptionKind.values()) {
            if (kind != OptionKind.PAY_NOW) {
                kinds.add(kind.label());
            }
        }
        return kinds;
    }
}
