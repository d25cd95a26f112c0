package org.lifang.server.outreach.port;

import java.util.Map;
import java.util.UUID;

/**
 * A message ready to go.
 *
 * @param message its id, which goes along as the reference against doubles where the provider takes one
 * @param to number or address in clear
 * @param name the person as an envelope or a header may name them
 * @param text the words; of an e-mail the first line is the subject
 * @param mayBeStopped whether the person can stop messages of this kind
 * @param wording what the text was made of, for providers that know our templates by a code of theirs
 */
public record Parcel(
        UUID message, String to, String name, String text, String language, boolean mayBeStopped, Wording wording) {

    /**
     * The template a text was made of.
     *
     * @param values what stands in its variables, by their names
     */
    public record Wording(String template, int version, Map<String, String> values) {
        public Wording {
            values = Map.copyOf(values);
        }

        @Override
        public String toString() {
            return "Wording[" + template + " " + version + "]";
        }
    }

    /** The first line. */
    public String subject() {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }

    /** What follows the first line. */
    public String body() {
        int end = text.indexOf('\n');
        return end < 0 ? "" : text.substring(end + 1).strip();
    }

    @Override
    public String toString() {
        return "Parcel[" + message + "]";
    }
}
