package org.lifang.kernel.js;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** Random questions as a browser would send them. */
final class Cases {

    private static final List<String> BUCKETS = List.of("M0", "M1", "M2", "M3", "M4", "M5", "M6", "M7");
    private static final List<String> HARDSHIPS = List.of("NONE", "CLAIMED", "RECOGNISED");
    private static final List<String> BASES = List.of("SCORED", "STATED", "PROVEN");
    private static final List<String> KINDS = List.of(
            "pay-now",
            "pay-now-with-waiver",
            "instalments",
            "deferral",
            "longer-term",
            "lower-rate",
            "hardship-waiver",
            "waiver-and-instalments",
            "deferral-then-instalments",
            "deferral-then-longer-term",
            "longer-term-and-lower-rate",
            "hardship-waiver-and-instalments");

    private final SplittableRandom random;

    Cases(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** One instalment still to come. */
    private record Coming(LocalDate dueOn, long principal, long interest, long fee) {}

    String question() {
        LocalDate asOf = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(1_000));
        JsonText to = new JsonText().object();
        debt(to.name("debt"), asOf);
        means(to.name("means"), asOf);
        to.name("situation").object();
        if (random.nextInt(4) > 0) {
            to.with("score", random.nextInt(1_001));
        }
        to.with("hardship", oneOf(HARDSHIPS))
                .with("promisesKept", random.nextInt(4))
                .with("promisesBroken", random.nextInt(4))
                .end();
        List<LocalDate> holidays = new ArrayList<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            holidays.add(asOf.plusDays(random.nextInt(200)));
        }
        List<LocalDate> worked = List.of(asOf.plusDays(random.nextInt(100)));
        return to.with("holidays", holidays, JsonText::value)
                .with("workedWeekends", worked, JsonText::value)
                .end()
                .text();
    }

    String arrangement() {
        JsonText to = new JsonText().object().with("kind", oneOf(KINDS));
        boolean waives = random.nextBoolean();
        amounts(to.name("waived"), 0, waives ? 30_000 : 1);
        return to.with("firstPaymentFen", random.nextInt(4) * (long) random.nextInt(100_000))
                .with("deferDays", random.nextInt(3) * (long) random.nextInt(40))
                .with("months", random.nextInt(4) == 0 ? 0 : random.nextInt(66))
                .with("ratePpm", random.nextInt(3) == 0 ? 0 : 156_000)
                .end()
                .text();
    }

    private void debt(JsonText to, LocalDate asOf) {
        int most = oneOf(List.of(1_000, 100_000, 20_000_000));
        List<Coming> coming = coming(asOf, most);
        to.object().with("asOf", asOf).with("product", oneOf(List.of("cash", "card")));
        amounts(to.name("due"), most, most / 10 + 1);
        to.with(
                "coming",
                coming,
                (each, line) -> each.object()
                        .with("seq", coming.indexOf(line) + 1L)
                        .with("dueOn", line.dueOn)
                        .with("principalFen", line.principal)
                        .with("interestFen", line.interest)
                        .with("feeFen", line.fee)
                        .end());
        to.with("runningInterestFen", coming.isEmpty() ? 0 : random.nextLong(coming.get(0).interest + 1))
                .with("undisclosedFen", random.nextInt(3) * 250L)
                .with("daysPastDue", random.nextInt(400))
                .with("bucket", oneOf(BUCKETS))
                .with("annualRatePpm", random.nextInt(3) == 0 ? random.nextInt(300_000) : 156_000)
                .with("dayBase", random.nextBoolean() ? 360 : 365);
        long charges = random.nextInt(50_000);
        to.name("yearlyCost")
                .object()
                .with("chargesFen", charges)
                .with("ceilingFen", random.nextInt(60_000))
                .with("excessFen", 0)
                .with("ratePpm", 0)
                .with("capPpm", 240_000)
                .end();
        to.end();
    }

    private List<Coming> coming(LocalDate asOf, int most) {
        List<Coming> coming = new ArrayList<>();
        LocalDate first = asOf.plusDays(1 + random.nextInt(31));
        int months = random.nextInt(4) == 0 ? 0 : random.nextInt(37);
        for (int i = 0; i < months; i++) {
            coming.add(new Coming(
                    first.plusMonths(i),
                    random.nextInt(most / 12 + 1),
                    random.nextInt(most / 60 + 1),
                    random.nextInt(3) * 300L));
        }
        return Collections.unmodifiableList(coming);
    }

    private void means(JsonText to, LocalDate asOf) {
        to.object();
        figure(to, "income", 6, 2_000_000);
        figure(to, "spending", 3, 800_000);
        to.with("dependants", random.nextInt(4));
        figure(to, "otherDebts", 6, 300_000);
        figure(to, "onHand", 2, 1_000_000);
        if (random.nextInt(3) == 0) {
            to.name("expected")
                    .object()
                    .with("fen", random.nextInt(1_000_000))
                    .with("basis", oneOf(BASES))
                    .with("source", "employer")
                    .end();
            to.with("expectedOn", asOf.plusDays(random.nextInt(120) - 5L));
        }
        to.end();
    }

    private void figure(JsonText to, String name, int unknownOnceIn, int most) {
        if (random.nextInt(unknownOnceIn) > 0) {
            to.name(name)
                    .object()
                    .with("fen", random.nextInt(most))
                    .with("basis", oneOf(BASES))
                    .with("source", "interview")
                    .end();
        }
    }

    private void amounts(JsonText to, int principal, int most) {
        to.object()
                .with("principalFen", principal == 0 ? 0 : random.nextInt(principal))
                .with("interestFen", random.nextInt(most))
                .with("penaltyFen", random.nextInt(most))
                .with("compoundFen", random.nextInt(most))
                .with("feeFen", random.nextInt(3) == 0 ? random.nextInt(most) : 0)
                .with("costFen", random.nextInt(3) == 0 ? random.nextInt(most) : 0)
                .end();
    }

    private <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
