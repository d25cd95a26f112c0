package org.lifang.kernel.aging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the short notation of the golden histories: terms, schedule and events in a cell each. */
final class Cases {

    private Cases() {}

    static LoanFacts facts(String terms, String disbursedOn, String schedule, String events) {
        List<Instalment> instalments = schedule(schedule);
        long principal =
                instalments.stream().mapToLong(Instalment::principalFen).sum();
        return new LoanFacts(terms(terms), principal, LocalDate.parse(disbursedOn), instalments, events(events));
    }

    private static Terms terms(String text) {
        Map<String, String> given = new HashMap<>();
        for (String pair : text.split(" ")) {
            String[] parts = pair.split("=");
            given.put(parts[0], parts[1]);
        }
        return new Terms(
                Integer.parseInt(given.getOrDefault("rate", "0")),
                Integer.parseInt(given.getOrDefault("uplift", "500000")),
                Integer.parseInt(given.getOrDefault("base", "360")),
                Integer.parseInt(given.getOrDefault("grace", "0")),
                GraceRule.valueOf(given.getOrDefault("rule", "COUNTS_FROM_DUE")),
                240_000,
                false,
                order(given.getOrDefault("order", "STATUTORY")),
                Compounding.valueOf(given.getOrDefault("compounding", "PENALTY_RATE")),
                BucketBasis.valueOf(given.getOrDefault("basis", "DAYS")));
    }

    static AllocationOrder order(String text) {
        return switch (text) {
            case "STATUTORY" -> AllocationOrder.STATUTORY;
            case "STATUTORY/INSTALMENT" -> AllocationOrder.STATUTORY.perInstalment();
            case "PRINCIPAL_FIRST" -> AllocationOrder.PRINCIPAL_FIRST;
            case "CARD" -> AllocationOrder.CARD;
            default -> throw new IllegalArgumentException("no order " + text);
        };
    }

    private static List<Instalment> schedule(String text) {
        List<Instalment> schedule = new ArrayList<>();
        for (String line : text.split(";")) {
            String[] parts = line.split("[:+]");
            schedule.add(new Instalment(
                    schedule.size() + 1,
                    LocalDate.parse(parts[0]),
                    Long.parseLong(parts[1]),
                    Long.parseLong(parts[2]),
                    Long.parseLong(parts[3])));
        }
        return schedule;
    }

    private static List<LoanEvent> events(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(";")).map(Cases::event).toList();
    }

    private static LoanEvent event(String text) {
        String[] w = text.split(" ");
        return switch (w[0]) {
            case "PAY" -> new LoanEvent.Payment(Long.parseLong(w[1]), LocalDate.parse(w[2]), Long.parseLong(w[3]));
            case "REV" -> new LoanEvent.Reversal(Long.parseLong(w[1]), Long.parseLong(w[2]), LocalDate.parse(w[3]));
            case "WAIVE" ->
                new LoanEvent.Waiver(
                        Long.parseLong(w[1]), LocalDate.parse(w[2]), Component.valueOf(w[3]), Long.parseLong(w[4]));
            case "RATE" -> new LoanEvent.RateChange(LocalDate.parse(w[1]), Integer.parseInt(w[2]));
            case "PAUSE" -> new LoanEvent.Pause(LocalDate.parse(w[1]), LocalDate.parse(w[2]));
            case "CALL" -> new LoanEvent.Acceleration(LocalDate.parse(w[1]));
            case "COST" -> new LoanEvent.CostIncurred(LocalDate.parse(w[1]), Long.parseLong(w[2]), w[3].equals("yes"));
            case "DEMAND" -> new LoanEvent.Demand(LocalDate.parse(w[1]), LoanEvent.DemandKind.SIGNED_LETTER);
            case "ACK" -> new LoanEvent.Acknowledgement(LocalDate.parse(w[1]), LoanEvent.AcknowledgementKind.PROMISE);
            default -> throw new IllegalArgumentException("no event " + text);
        };
    }
}
