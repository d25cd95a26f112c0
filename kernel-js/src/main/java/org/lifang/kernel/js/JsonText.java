package org.lifang.kernel.js;

import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Writes JSON, member by member, in the order given. */
final class JsonText {

    private static final String HEX = "0123456789abcdef";

    private final StringBuilder out = new StringBuilder();
    private boolean first = true;

    JsonText object() {
        comma();
        out.append('{');
        first = true;
        return this;
    }

    JsonText end() {
        out.append('}');
        first = false;
        return this;
    }

    JsonText name(String name) {
        comma();
        string(name);
        out.append(':');
        first = true;
        return this;
    }

    JsonText with(String name, long value) {
        name(name);
        out.append(value);
        first = false;
        return this;
    }

    JsonText with(String name, boolean value) {
        name(name);
        out.append(value);
        first = false;
        return this;
    }

    JsonText with(String name, @Nullable Object value) {
        name(name);
        if (value == null) {
            out.append("null");
        } else {
            string(value.toString());
        }
        first = false;
        return this;
    }

    <T> JsonText with(String name, List<T> values, BiConsumer<JsonText, T> writes) {
        name(name);
        out.append('[');
        first = true;
        for (T value : values) {
            writes.accept(this, value);
        }
        out.append(']');
        first = false;
        return this;
    }

    /** A text within a list. */
    void value(Object value) {
        comma();
        string(value.toString());
    }

    String text() {
        return out.toString();
    }

    private void comma() {
        if (!first) {
            out.append(',');
        }
        first = true;
    }

    private void string(String value) {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char letter = value.charAt(i);
            if (letter == '"' || letter == '\\') {
                out.append('\\').append(letter);
            } else if (letter < ' ') {
                out.append("\\u00").append(HEX.charAt(letter >> 4)).append(HEX.charAt(letter & 15));
            } else {
                out.append(letter);
            }
        }
        out.append('"');
        first = false;
    }
}
