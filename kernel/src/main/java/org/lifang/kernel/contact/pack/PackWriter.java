package org.lifang.kernel.contact.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Writes a pack as the reader reads it; equal packs give equal texts. */
public final class PackWriter {

    private PackWriter() {}

    /** The text of a pack. */
    public static String write(Pack pack) {
        StringBuilder text = new StringBuilder();
        line(text, "pack", pack.id());
        line(text, "version", Integer.toString(pack.version()));
        line(text, "jurisdiction", pack.jurisdiction().label());
        line(text, "effective", LocalDate.ofEpochDay(pack.effectiveFrom()).toString());
        line(text, "title", pack.title());
        line(text, "title-en", pack.titleEn());
        for (PackRule rule : pack.rules()) {
            text.append('\n');
            line(text, "rule", rule.rule().id());
            line(text, "  action", word(rule.action()));
            line(text, "  tier", word(rule.tier()));
            line(text, "  confidence", word(rule.confidence()));
            line(text, "  citation", rule.citation());
            line(text, "  citation-en", rule.citationEn());
            line(text, "  source", rule.sources().isEmpty() ? "-" : String.join(" ", rule.sources()));
            List<Param> params = Param.of(rule.rule());
            for (int i = 0; i < params.size(); i++) {
                Param param = params.get(i);
                line(
                        text,
                        "  " + param.label(),
                        Numbers.write(param.unit(), rule.numbers().get(i)));
            }
        }
        return text.toString();
    }

    /** A word as packs write it: small letters, tiers in capitals. */
    static String word(Enum<?> value) {
        return value instanceof Tier && value != Tier.HOUSE
                ? value.name()
                : value.name().toLowerCase(Locale.ROOT);
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(name).append(' ').append(value).append('\n');
    }
}
