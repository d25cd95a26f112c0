package org.lifang.kernel.contact.pack;

import java.util.ArrayList;
import java.util.List;
import org.lifang.kernel.contact.pack.PackFault.Code;

/** Packs put together: every rule of each, the strictest numbers where several name one rule; the first one owns it. */
public sealed interface Composition {

    /** They fit. */
    record Composed(List<Pack> packs, List<PackRule> rules) implements Composition {
        public Composed {
            packs = List.copyOf(packs);
            rules = List.copyOf(rules);
        }
    }

    /** A later pack would permit what the first does not, or they cannot be put together at all. */
    record Refused(List<PackFault> faults) implements Composition {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /** Puts packs together; the pack that names a rule first owns it, later ones may only narrow it. */
    static Composition of(List<Pack> packs) {
        List<PackFault> faults = new ArrayList<>();
        if (packs.isEmpty()) {
            faults.add(new PackFault(Code.NO_PACK, 0, "", "", ""));
        }
        for (int i = 0; i < packs.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (packs.get(i).id().equals(packs.get(j).id())) {
                    faults.add(new PackFault(
                            Code.TWO_VERSIONS,
                            0,
                            "",
                            packs.get(i).reference(),
                            packs.get(j).reference()));
                }
            }
        }
        List<PackRule> rules = new ArrayList<>();
        for (Rule rule : Rule.values()) {
            PackRule owner = null;
            PackRule strictest = null;
            for (Pack pack : packs) {
                PackRule stated = pack.find(rule);
                if (stated == null) {
                    continue;
                }
                if (owner == null || strictest == null) {
                    owner = stated;
                    strictest = stated;
                } else {
                    widened(owner, stated, pack, faults);
                    strictest = stricter(strictest, stated);
                }
            }
            if (strictest != null) {
                rules.add(strictest);
            }
        }
        return faults.isEmpty() ? new Composed(packs, rules) : new Refused(faults);
    }

    private static void widened(PackRule owner, PackRule stated, Pack pack, List<PackFault> faults) {
        String id = owner.rule().id();
        if (stated.action().compareTo(owner.action()) < 0) {
            faults.add(new PackFault(
                    Code.WEAKENS,
                    0,
                    id,
                    pack.reference() + " " + PackWriter.word(stated.action()),
                    PackWriter.word(owner.action())));
        }
        for (Param param : Param.of(owner.rule())) {
            if (param.strictness().widens(owner.number(param), stated.number(param))) {
                faults.add(new PackFault(
                        Code.WIDENS,
                        0,
                        id,
                        pack.reference() + " " + param.label() + " " + written(param, stated),
                        written(param, owner)));
            }
        }
    }

    private static String written(Param param, PackRule rule) {
        return Numbers.write(param.unit(), rule.number(param));
    }

    /** The citation stays that of the rule whose numbers are stricter; numbers are taken one by one. */
    private static PackRule stricter(PackRule first, PackRule second) {
        List<Integer> numbers = new ArrayList<>();
        boolean changed = second.action().compareTo(first.action()) > 0;
        for (Param param : Param.of(first.rule())) {
            int number = param.strictness().stricter(first.number(param), second.number(param));
            changed |= number != first.number(param);
            numbers.add(number);
        }
        PackRule cited = changed ? second : first;
        Action action = first.action().compareTo(second.action()) > 0 ? first.action() : second.action();
        return new PackRule(
                first.rule(),
                action,
                cited.tier(),
                cited.confidence(),
                cited.citation(),
                cited.citationEn(),
                cited.sources(),
                numbers);
    }
}
