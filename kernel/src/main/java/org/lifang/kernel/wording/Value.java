package org.lifang.kernel.wording;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.money.Money;

/** What stands in a variable's place; only exact types, no free text. */
public sealed interface Value {

    /** The type of variable it fits. */
    VariableType type();

    /** The value as readers of a language see it, or null when it has not the form of its type. */
    default @Nullable String written(String language) {
        return new Forms(language).write(this);
    }

    /** A sum. */
    record Amount(Money money) implements Value {
        public Amount {
            Objects.requireNonNull(money, "money");
        }

        @Override
        public VariableType type() {
            return VariableType.AMOUNT;
        }
    }

    /** A day. */
    record Day(LocalDate day) implements Value {
        public Day {
            Objects.requireNonNull(day, "day");
        }

        @Override
        public VariableType type() {
            return VariableType.DATE;
        }
    }

    /** A number of days or instalments. */
    record Whole(VariableType type, int number) implements Value {
        public Whole {
            Objects.requireNonNull(type, "type");
        }
    }

    /**
     * A day with the hours of a visit.
     *
     * @param fromMinute minutes after midnight when it may begin
     * @param toMinute minutes after midnight when it ends
     */
    record Window(LocalDate day, int fromMinute, int toMinute) implements Value {
        public Window {
            Objects.requireNonNull(day, "day");
        }

        @Override
        public VariableType type() {
            return VariableType.VISIT_WINDOW;
        }
    }

    /** A registered word: a name, a number, a reference, an address of the web; each type has its own form. */
    record Registered(VariableType type, String text) implements Value {
        public Registered {
            Objects.requireNonNull(type, "type");
            Objects.requireNonNull(text, "text");
        }
    }
}
