package org.lifang.kernel.strategy;

import java.util.Map;

/** Reads an input cell (FEEL unary tests) into the set of values that pass it. */
final class UnaryTests {

    /** A bound with its neighbours: for 4.5 the floor is 4 and no whole number equals it. */
    private record Bound(long floor, boolean fraction) {

        long atLeast() {
            return fraction ? floor + 1 : floor;
        }

        long above() {
            return floor + 1;
        }

        long atMost() {
            return floor;
        }

        long below() {
            return fraction ? floor : floor - 1;
        }
    }

    private final Vocabulary vocabulary;
    private final int slot;
    private final Fact fact;
    private final Scanner scanner;

    private UnaryTests(String text, Vocabulary vocabulary, int slot) {
        this.vocabulary = vocabulary;
        this.slot = slot;
        this.fact = vocabulary.fact(slot);
        this.scanner = new Scanner(text);
    }

    /** The values that pass; what could not be understood stands in the scanner's problem. */
    record Parsed(ValueSet passing, Scanner scanner) {}

    static Parsed parse(String text, Vocabulary vocabulary, int slot) {
        UnaryTests tests = new UnaryTests(text, vocabulary, slot);
        ValueSet passing = tests.cell();
        return new Parsed(passing, tests.scanner);
    }

    private ValueSet cell() {
        // editors write an untouched cell as an empty text; it means the same as a dash
        if (scanner.atEnd() || scanner.rest().strip().equals("-")) {
            return ValueSet.ALL;
        }
        ValueSet passing;
        if (scanner.takeWord("not")) {
            expect("(");
            ValueSet inner = list();
            expect(")");
            passing = inner.not(!inner.unknown());
        } else {
            passing = list();
        }
        if (!scanner.atEnd()) {
            scanner.failHere("strategy.dmn.test-form");
        }
        return passing;
    }

    private ValueSet list() {
        ValueSet passing = test();
        while (scanner.take(",")) {
            passing = passing.or(test());
        }
        return passing;
    }

    private ValueSet test() {
        if (scanner.takeWord("null")) {
            return ValueSet.ONLY_UNKNOWN;
        }
        if (fact.type() == FactType.TEXT) {
            return word();
        }
        if (fact.type() == FactType.FLAG) {
            return flag();
        }
        for (String operator : new String[] {"<=", ">=", "<", ">"}) {
            if (scanner.take(operator)) {
                return compared(operator, bound());
            }
        }
        if (scanner.looksAt("[") || scanner.looksAt("]") || scanner.looksAt("(")) {
            return interval();
        }
        Bound exact = bound();
        return exact.fraction() ? ValueSet.EMPTY : ValueSet.between(exact.floor(), exact.floor());
    }

    private static ValueSet compared(String operator, Bound bound) {
        return switch (operator) {
            case "<" -> ValueSet.between(ValueSet.LEAST, bound.below());
            case "<=" -> ValueSet.between(ValueSet.LEAST, bound.atMost());
            case ">" -> ValueSet.between(bound.above(), ValueSet.GREATEST);
            default -> ValueSet.between(bound.atLeast(), ValueSet.GREATEST);
        };
    }

    private ValueSet interval() {
        boolean lowBelongs = scanner.take("[");
        if (!lowBelongs && !scanner.take("]")) {
            scanner.take("(");
        }
        Bound low = bound();
        expect("..");
        Bound high = bound();
        boolean highBelongs = scanner.take("]");
        if (!highBelongs && !scanner.take("[")) {
            expect(")");
        }
        return ValueSet.between(lowBelongs ? low.atLeast() : low.above(), highBelongs ? high.atMost() : high.below());
    }

    private Bound bound() {
        if (fact.type() == FactType.NUMBER && scanner.atNumber()) {
            Scanner.Decimal number = scanner.number();
            return new Bound(number.floor(), number.fraction());
        }
        if (fact.type() == FactType.DATE && scanner.atDate()) {
            return new Bound(scanner.date(), false);
        }
        refuseConstant();
        return new Bound(0, false);
    }

    private ValueSet word() {
        if (!scanner.looksAt("\"")) {
            refuseConstant();
            return ValueSet.EMPTY;
        }
        String word = scanner.quoted();
        Integer code = vocabulary.findCode(slot, word);
        if (code == null) {
            scanner.fail(
                    "strategy.dmn.unknown-word",
                    Map.of("fact", fact.name(), "word", word, "words", String.join(", ", fact.words())));
            return ValueSet.EMPTY;
        }
        return ValueSet.between(code, code);
    }

    private ValueSet flag() {
        if (scanner.takeWord("true")) {
            return ValueSet.between(1, 1);
        }
        if (scanner.takeWord("false")) {
            return ValueSet.between(0, 0);
        }
        refuseConstant();
        return ValueSet.EMPTY;
    }

    /** Tells a constant of the wrong type from a construct that is not understood at all. */
    private void refuseConstant() {
        boolean constant = scanner.atNumber()
                || scanner.atDate()
                || scanner.looksAt("\"")
                || scanner.looksAt("true")
                || scanner.looksAt("false");
        if (constant) {
            scanner.fail(
                    "strategy.dmn.test-type",
                    Map.of(
                            "fact",
                            fact.name(),
                            "type",
                            fact.type().typeRef(),
                            "text",
                            scanner.rest().strip()));
        } else {
            scanner.failHere("strategy.dmn.test-form");
        }
    }

    private void expect(String token) {
        if (!scanner.take(token)) {
            scanner.failHere("strategy.dmn.test-form");
        }
    }
}
