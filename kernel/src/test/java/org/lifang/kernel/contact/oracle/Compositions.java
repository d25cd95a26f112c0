package org.lifang.kernel.contact.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.lifang.kernel.contact.Packs;
import org.lifang.kernel.contact.pack.Action;
import org.lifang.kernel.contact.pack.Pack;
import org.lifang.kernel.contact.pack.PackRule;
import org.lifang.kernel.contact.pack.Param;
import org.lifang.kernel.contact.pack.Rule;

/** The packs that ship, alone and together, under cities, and with other numbers and actions. */
final class Compositions {

    private static final int NARROWED = 20;

    private Compositions() {}

    static List<List<Pack>> all() {
        List<Pack> shipped = Pack.SHIPPED.stream().map(Packs::shipped).toList();
        Pack china = Packs.shipped(Packs.CN);
        List<List<Pack>> all = new ArrayList<>();
        all.add(List.of(china));
        all.add(shipped);
        shipped.stream().skip(1).forEach(each -> all.add(List.of(each)));
        all.add(List.of(china, city("09:00", "18:00", "Mon Tue Wed Thu Fri", "no")));
        all.add(List.of(china, city("10:00", "20:30", "Mon Tue Wed Thu Fri Sat", "yes")));
        all.add(List.of(Packs.shipped("us-reg-f"), Packs.shipped("us-massachusetts")));
        all.add(List.of(lenient(china)));
        SplittableRandom random = new SplittableRandom(20_261_120L);
        for (int i = 0; i < NARROWED; i++) {
            Pack home = shipped.get(i % 2 == 0 ? 0 : random.nextInt(shipped.size()));
            all.add(List.of(home, narrower(home, random)));
        }
        return List.copyOf(all);
    }

    private static Pack city(String opens, String closes, String weekdays, String holidays) {
        return Packs.read("""
                pack some-city
                version 1
                jurisdiction CN
                effective 2026-01-01
                title 某市
                title-en Some city

                rule CN-T-06
                  action deny
                  tier house
                  confidence unverified
                  citation 内部规则：某市时段
                  citation-en House rule: hours in some city
                  source -
                  opens %s
                  closes %s
                  weekdays %s
                  holidays %s
                """.formatted(opens, closes, weekdays, holidays));
    }

    /** What the table lets a lender choose: warnings instead of denials. */
    private static Pack lenient(Pack pack) {
        Pack changed = Packs.action(pack, Rule.CN_F_03, Action.WARN);
        changed = Packs.action(changed, Rule.CN_V_08, Action.RECORD);
        changed = Packs.action(changed, Rule.CN_W_12, Action.HOLD);
        return Packs.action(changed, Rule.CN_D_10, Action.WARN);
    }

    /** Some rules of a pack again, each number a little stricter where it can be. */
    private static Pack narrower(Pack pack, SplittableRandom random) {
        List<PackRule> rules = new ArrayList<>();
        for (PackRule each : pack.rules()) {
            if (random.nextInt(3) == 0) {
                rules.add(narrower(each, random));
            }
        }
        return new Pack("stricter-" + pack.id(), 1, pack.jurisdiction(), pack.effectiveFrom(), "从严", "Stricter", rules);
    }

    private static PackRule narrower(PackRule rule, SplittableRandom random) {
        List<Integer> numbers = new ArrayList<>();
        for (Param param : Param.of(rule.rule())) {
            numbers.add(narrower(param, rule.number(param), random));
        }
        Action action = rule.action() == Action.HOLD && random.nextInt(4) == 0 ? Action.DENY : rule.action();
        return new PackRule(
                rule.rule(),
                action,
                rule.tier(),
                rule.confidence(),
                rule.citation(),
                rule.citationEn(),
                rule.sources(),
                numbers);
    }

    private static int narrower(Param param, int number, SplittableRandom random) {
        int step = switch (param.unit()) {
            case TIME -> 1_800 * random.nextInt(3);
            case DATE -> 30;
            default -> random.nextInt(3);
        };
        int moved = switch (param.strictness()) {
            case LOWER -> number - step;
            case HIGHER -> number + step;
            case FEWER -> number & ~(1 << random.nextInt(8));
        };
        return Math.max(param.unit().least(), Math.min(param.unit().most(), moved));
    }
}
