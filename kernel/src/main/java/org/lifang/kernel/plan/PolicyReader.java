package org.lifang.kernel.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.pack.Lines;
import org.lifang.kernel.plan.PolicyFault.Code;
import org.lifang.kernel.plan.PolicyFault.Severity;

/**
 * Reads the text of a policy, strictly, and reports every fault with its line and field.
 *
 * <p>A header of {@code name value} lines, then blocks {@code offer ID}, {@code role NAME} and {@code card} with
 * indented {@code name value} lines. Empty lines and lines that begin with {@code #} say nothing.
 */
public final class PolicyReader {

    private static final int MOST_CHARS = 100_000;
    private static final int BUCKETS = 8;

    private final List<PolicyFault> faults = new ArrayList<>();
    private final PolicyFields header = new PolicyFields(0, "", faults);
    private final List<PolicyFields> offers = new ArrayList<>();
    private final List<PolicyFields> roles = new ArrayList<>();
    private @Nullable PolicyFields card;
    private @Nullable PolicyFields open;

    private PolicyReader() {}

    /** What came of reading. */
    public sealed interface Outcome {
        /** Everything a person should know. */
        List<PolicyFault> faults();
    }

    /**
     * The policy can be used.
     *
     * @param faults warnings
     */
    public record Read(OptionPolicy policy, List<PolicyFault> faults) implements Outcome {}

    /** It cannot, for these reasons. */
    public record Refused(List<PolicyFault> faults) implements Outcome {}

    /** Reads one policy. */
    public static Outcome read(String text) {
        PolicyReader reader = new PolicyReader();
        if (text.length() > MOST_CHARS) {
            reader.header.fault(
                    Severity.ERROR, Code.TOO_LONG, "", Integer.toString(text.length()), Integer.toString(MOST_CHARS));
            return new Refused(reader.faults);
        }
        reader.lines(text);
        OptionPolicy policy = reader.policy();
        List<PolicyFault> faults = List.copyOf(reader.faults);
        return faults.stream().anyMatch(fault -> fault.severity() == Severity.ERROR)
                ? new Refused(faults)
                : new Read(policy, faults);
    }

    private void lines(String text) {
        List<String> lines = Lines.of(text);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String stripped = line.strip();
            int gap = stripped.indexOf(' ');
            String name = gap < 0 ? stripped : stripped.substring(0, gap);
            String value = gap < 0 ? "" : stripped.substring(gap).strip();
            if (line.startsWith(" ")) {
                if (open == null) {
                    outside(i + 1, name);
                } else {
                    open.put(i + 1, name, value);
                }
            } else if (!opens(i + 1, name, value)) {
                if (open == null) {
                    header.put(i + 1, name, value);
                } else {
                    outside(i + 1, name);
                }
            }
        }
    }

    private void outside(int line, String name) {
        faults.add(new PolicyFault(Severity.ERROR, Code.OUTSIDE_BLOCK, line, "", name, "", ""));
    }

    private boolean opens(int line, String name, String value) {
        boolean known = name.equals("offer") || name.equals("role") || name.equals("card");
        if (!known) {
            return false;
        }
        boolean one = name.equals("card");
        String title = one ? name : name + " " + value;
        PolicyFields block = new PolicyFields(line, title, faults);
        if (value.isEmpty() != one || value.indexOf(' ') >= 0) {
            block.fault(Severity.ERROR, Code.BLOCK_UNNAMED, "", value, "");
        }
        boolean twice = one
                ? card != null
                : (name.equals("offer") ? offers : roles).stream().anyMatch(other -> other.name.equals(title));
        if (twice) {
            block.fault(Severity.ERROR, Code.BLOCK_TWICE, "", value, "");
        }
        open = block;
        if (one) {
            card = block;
        } else {
            (name.equals("offer") ? offers : roles).add(block);
        }
        return true;
    }

    private OptionPolicy policy() {
        String id = header.text("policy");
        int version = header.whole("version", 1, 1_000_000, null);
        LocalDate effective = header.date("effective");
        String title = header.text("title");
        String titleEn = header.text("title-en");
        int mostMonths = header.whole("most-months", 1, Debt.MOST_INSTALMENTS, OptionPolicy.USUAL_MOST_MONTHS);
        if (mostMonths > OptionPolicy.USUAL_MOST_MONTHS) {
            header.fault(
                    Severity.WARNING,
                    Code.MONTHS_ABOVE_USUAL,
                    "most-months",
                    Integer.toString(mostMonths),
                    Integer.toString(OptionPolicy.USUAL_MOST_MONTHS));
        }
        OptionPolicy policy = new OptionPolicy(
                id,
                version,
                effective,
                title,
                titleEn,
                mostMonths,
                header.whole("usual-months", 1, mostMonths, Math.min(12, mostMonths)),
                header.one("above-line", List.of("flag", "refuse"), "flag").equals("refuse"),
                header.yuan("living", null),
                header.yuan("dependant", null),
                header.whole("observation-months", 12, 120, 12),
                header.percent("discount", 0),
                recovery(),
                OfferReader.offers(offers, mostMonths),
                grants(),
                CardReader.card(card == null ? missing("card") : card));
        header.rest();
        return policy;
    }

    private List<Integer> recovery() {
        List<Integer> shares = header.some("recovery", PolicyFields::ppm, "8 × 0%–100%", List.of());
        if (shares.size() != BUCKETS) {
            header.fault(Severity.ERROR, Code.FIELD_VALUE, "recovery", Integer.toString(shares.size()), "8");
        }
        return shares;
    }

    private List<Grant> grants() {
        if (roles.isEmpty()) {
            missing("role");
        }
        List<Grant> grants = new ArrayList<>();
        for (PolicyFields role : roles) {
            Grant grant = new Grant(
                    role.name.substring("role ".length()),
                    role.yuan("most-waived", null),
                    role.percent("most-waived-share", null),
                    role.whole("most-months", 0, Debt.MOST_INSTALMENTS, null),
                    role.whole("longest-deferral", 0, OfferReader.LONGEST_DEFERRAL_DAYS, null),
                    role.percent("most-rate-cut", null));
            if (!grants.isEmpty() && !grant.reachesAsFarAs(grants.get(grants.size() - 1))) {
                role.fault(Severity.ERROR, Code.AUTHORITY_FALLS, "", grant.role(), "");
            }
            role.rest();
            grants.add(grant);
        }
        return grants;
    }

    private PolicyFields missing(String block) {
        PolicyFields empty = new PolicyFields(0, block, faults);
        empty.fault(Severity.ERROR, Code.BLOCK_MISSING, "", "", Objects.requireNonNull(block));
        return empty;
    }
}
