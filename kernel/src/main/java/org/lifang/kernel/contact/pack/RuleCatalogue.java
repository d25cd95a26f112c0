package org.lifang.kernel.contact.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Every rule of the regulation and what becomes of it; read from {@code catalogue.txt} beside this class. */
public record RuleCatalogue(List<Entry> entries) {

    /** What becomes of a rule. */
    public enum Treatment {
        /** The gate applies it. */
        ENFORCED,
        /** Another rule of the gate does what it asks. */
        COVERED,
        /** Another module does. */
        MODULE,
        /** Software cannot decide it. */
        PEOPLE,
        /** Its source was not read, or says nothing that could be applied. */
        UNREAD
    }

    /**
     * One rule.
     *
     * @param by the rule or the module that does it, empty otherwise
     * @param words what the gate does, or why it does not
     * @param citation empty when the pack gives it
     * @param tier empty when the pack gives it
     * @param confidence empty when the pack gives it
     */
    public record Entry(
            String id, Treatment treatment, String by, String words, String citation, String tier, String confidence) {

        public Entry {
            Objects.requireNonNull(treatment, "treatment");
        }

        /** The part of the regulation it belongs to, such as {@code CN-T}. */
        public String section() {
            return id.substring(0, id.lastIndexOf('-'));
        }
    }

    public RuleCatalogue {
        entries = List.copyOf(entries);
    }

    /**
     * Reads the catalogue's text.
     *
     * @throws IllegalArgumentException naming the line, when one is not in order
     */
    public static RuleCatalogue read(String text) {
        List<Entry> entries = new ArrayList<>();
        List<String> lines = Lines.of(text);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && !line.startsWith("#")) {
                entries.add(entry(i + 1, Lines.cut(line, '|')));
            }
        }
        return new RuleCatalogue(entries);
    }

    private static Entry entry(int line, List<String> parts) {
        if (parts.size() != 3 && parts.size() != 6) {
            throw new IllegalArgumentException("line " + line + " has " + parts.size() + " parts");
        }
        List<String> how = Lines.words(parts.get(1));
        Treatment treatment = null;
        for (Treatment each : Treatment.values()) {
            if (PackWriter.word(each).equals(how.get(0))) {
                treatment = each;
            }
        }
        if (treatment == null || (treatment == Treatment.ENFORCED) != (parts.size() == 3)) {
            throw new IllegalArgumentException("line " + line + " says " + parts.get(1));
        }
        boolean full = parts.size() == 6;
        return new Entry(
                parts.get(0).strip(),
                treatment,
                how.size() > 1 ? how.get(1) : "",
                parts.get(2).strip(),
                full ? parts.get(3).strip() : "",
                full ? parts.get(4).strip() : "",
                full ? parts.get(5).strip() : "");
    }
}
