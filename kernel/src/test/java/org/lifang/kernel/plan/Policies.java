package org.lifang.kernel.plan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The shipped policy, and one that is open to everything. */
final class Policies {

    static final String HOUSE_TEXT = text();

    static final OptionPolicy HOUSE = read(HOUSE_TEXT);

    /** Every kind, for everybody, within the widest limits. */
    static final OptionPolicy OPEN = read(open(""));

    private Policies() {}

    static OptionPolicy read(String text) {
        return switch (PolicyReader.read(text)) {
            case PolicyReader.Read read -> read.policy();
            case PolicyReader.Refused refused -> throw new AssertionError(refused.faults());
        };
    }

    /** The open policy with offers whose usual rate is the arrangement's, where the kind does not lower it. */
    static OptionPolicy atRate(Arrangement arrangement) {
        if (arrangement.kind().lowers()) {
            return OPEN;
        }
        return read(
                open("\n  rate " + arrangement.ratePpm() / 10_000 + "." + (arrangement.ratePpm() / 1_000 % 10) + "%"));
    }

    private static String open(String rate) {
        StringBuilder text = new StringBuilder(HOUSE_TEXT.substring(0, HOUSE_TEXT.indexOf("offer ")));
        for (OptionKind kind : OptionKind.values()) {
            if (kind == OptionKind.PAY_NOW) {
                continue;
            }
            text.append("offer open-").append(kind.label()).append("\n  kind ").append(kind.label());
            text.append(kind.choosesMonths() ? "\n  most-months 60" : "");
            text.append(kind.lengthens() ? "\n  most-extra-months 60" : "");
            text.append(kind.defers() ? "\n  longest-deferral 366" : "");
            text.append(kind.spreads() || kind.defers() ? rate : "");
            text.append(kind.lowers() ? "\n  least-rate 0%" : "");
            for (String part : new String[] {"interest", "penalty", "compound", "fee", "cost"}) {
                text.append(kind.waives() ? "\n  waive-" + part + " 100%" : "");
            }
            text.append('\n');
        }
        return text.append(HOUSE_TEXT.substring(HOUSE_TEXT.indexOf("role COLLECTOR")))
                .toString();
    }

    private static String text() {
        try (InputStream in = Policies.class.getResourceAsStream("/org/lifang/kernel/plan/house-options.policy")) {
            if (in == null) {
                throw new AssertionError("no shipped policy");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError("cannot read the shipped policy", e);
        }
    }
}
