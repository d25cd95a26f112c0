package org.lifang.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The options a benchmark was started with, each known to it and each with a value. */
public final class Options {

    private final Map<String, String> values;

    private Options(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** Reads {@code --name value} and {@code --name=value} pairs; a name that is not known is refused. */
    public static Options parse(List<Option> known, List<String> arguments) {
        Map<String, String> values = new HashMap<>();
        known.forEach(option -> values.put(option.name(), option.fallback()));
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (!argument.startsWith("--")) {
                throw new UsageRefused("not an option: " + argument);
            }
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument.substring(2) : argument.substring(2, equals);
            if (!values.containsKey(name)) {
                throw new UsageRefused("unknown option --" + name);
            }
            if (equals < 0 && i + 1 == arguments.size()) {
                throw new UsageRefused("option --" + name + " needs a value");
            }
            values.put(name, equals < 0 ? arguments.get(++i) : argument.substring(equals + 1));
        }
        return new Options(values);
    }

    /** The value as it was typed. */
    public String text(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the benchmark does not declare --" + name);
        }
        return value;
    }

    /** The value as a whole number; underscores may group its digits. */
    public long number(String name) {
        try {
            return Long.parseLong(text(name).replace("_", ""));
        } catch (NumberFormatException e) {
            throw new UsageRefused("option --" + name + " needs a whole number, not " + text(name));
        }
    }

    /** The value as a whole number that fits an {@code int}. */
    public int count(String name) {
        long number = number(name);
        if (number < 1 || number > Integer.MAX_VALUE) {
            throw new UsageRefused("option --" + name + " must be at least 1, not " + number);
        }
        return (int) number;
    }
}
