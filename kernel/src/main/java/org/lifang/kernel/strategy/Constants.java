package org.lifang.kernel.strategy;

import java.time.LocalDate;
import java.util.List;

/** Reads an output cell: one FEEL constant. */
final class Constants {

    /** The constant; what could not be understood stands in the scanner's problem. */
    record Parsed(Value value, Scanner scanner) {}

    private Constants() {}

    static Parsed parse(String text) {
        Scanner scanner = new Scanner(text);
        Value value = constant(scanner);
        if (!scanner.atEnd()) {
            scanner.failHere("strategy.dmn.output-form");
        }
        return new Parsed(value, scanner);
    }

    /** Takes constants separated by commas into a list. */
    static Scanner list(String text, List<Value> values) {
        Scanner scanner = new Scanner(text);
        do {
            values.add(constant(scanner));
        } while (scanner.take(","));
        if (!scanner.atEnd()) {
            scanner.failHere("strategy.dmn.output-form");
        }
        return scanner;
    }

    private static Value constant(Scanner scanner) {
        if (scanner.looksAt("\"")) {
            return new Value.Text(scanner.quoted());
        }
        if (scanner.atDate()) {
            return new Value.Date(LocalDate.ofEpochDay(scanner.date()));
        }
        if (scanner.atNumber()) {
            Scanner.Decimal number = scanner.number();
            if (number.fraction()) {
                scanner.failHere("strategy.dmn.output-fraction");
            }
            return new Value.Whole(number.floor());
        }
        if (scanner.takeWord("true")) {
            return new Value.Flag(true);
        }
        if (scanner.takeWord("false")) {
            return new Value.Flag(false);
        }
        if (scanner.takeWord("null")) {
            return new Value.Nothing();
        }
        scanner.failHere("strategy.dmn.output-form");
        return new Value.Nothing();
    }
}
