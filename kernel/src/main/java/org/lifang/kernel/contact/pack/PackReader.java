package org.lifang.kernel.contact.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.pack.PackFault.Code;
import org.lifang.kernel.contact.proposal.Jurisdiction;

/**
 * Reads the text of a pack, strictly, and reports every fault with its line.
 *
 * <p>A header of {@code name value} lines, then a block a rule: {@code rule ID} and indented {@code name value} lines.
 * Empty lines and lines that begin with {@code #} say nothing.
 */
public final class PackReader {

    private static final List<String> HEADER =
            List.of("pack", "version", "jurisdiction", "effective", "title", "title-en");
    private static final List<String> FIELDS =
            List.of("action", "tier", "confidence", "citation", "citation-en", "source");
    private static final int MOST_CHARS = 200_000;

    private final List<PackFault> faults = new ArrayList<>();
    private final Map<String, Field> header = new LinkedHashMap<>();
    private final List<Block> blocks = new ArrayList<>();

    private PackReader() {}

    /** What came of reading. */
    public sealed interface Outcome {}

    /** The pack can be used. */
    public record Read(Pack pack) implements Outcome {}

    /** It cannot, for all these reasons. */
    public record Refused(List<PackFault> faults) implements Outcome {}

    private record Field(int line, String value) {}

    private record Block(int line, String id, Map<String, Field> fields) {}

    /** Reads one pack. */
    public static Outcome read(String text) {
        PackReader reader = new PackReader();
        if (text.length() > MOST_CHARS) {
            reader.fault(Code.HEADER_VALUE, 0, "", Integer.toString(text.length()), Integer.toString(MOST_CHARS));
            return new Refused(reader.faults);
        }
        reader.lines(text);
        Pack pack = reader.pack();
        return pack == null || !reader.faults.isEmpty() ? new Refused(List.copyOf(reader.faults)) : new Read(pack);
    }

    private void lines(String text) {
        List<String> lines = Lines.of(text);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String stripped = line.strip();
            int gap = stripped.indexOf(' ');
            if (gap < 0) {
                fault(Code.NO_SUCH_LINE, i + 1, "", stripped, "");
                continue;
            }
            place(
                    i + 1,
                    line.startsWith(" "),
                    stripped.substring(0, gap),
                    stripped.substring(gap).strip());
        }
    }

    private void place(int line, boolean indented, String name, String value) {
        if (indented) {
            if (blocks.isEmpty()) {
                fault(Code.OUTSIDE_RULE, line, "", name, "");
                return;
            }
            Block block = blocks.get(blocks.size() - 1);
            if (block.fields.putIfAbsent(name, new Field(line, value)) != null) {
                fault(Code.FIELD_TWICE, line, block.id, name, "");
            }
        } else if (name.equals("rule")) {
            blocks.add(new Block(line, value, new LinkedHashMap<>()));
        } else if (!HEADER.contains(name) || !blocks.isEmpty()) {
            fault(Code.NO_SUCH_LINE, line, "", name, "");
        } else if (header.putIfAbsent(name, new Field(line, value)) != null) {
            fault(Code.HEADER_TWICE, line, "", name, "");
        }
    }

    private @Nullable Pack pack() {
        for (String name : HEADER) {
            if (!header.containsKey(name)) {
                fault(Code.HEADER_MISSING, 0, "", "", name);
            }
        }
        List<PackRule> rules = new ArrayList<>();
        for (Block block : blocks) {
            rule(block, rules);
        }
        if (!faults.isEmpty()) {
            return null;
        }
        int version = headerNumber("version", Numbers.whole(head("version")));
        int effective = headerNumber("effective", Numbers.readDate(head("effective")));
        Jurisdiction jurisdiction = Jurisdiction.of(head("jurisdiction"));
        String id = head("pack");
        if (jurisdiction == null) {
            headerFault("jurisdiction");
        }
        if (!plain(id)) {
            headerFault("pack");
        }
        if (jurisdiction == null || !faults.isEmpty()) {
            return null;
        }
        for (PackRule rule : rules) {
            if (!rule.rule().id().startsWith(prefix(jurisdiction))) {
                fault(Code.FOREIGN_RULE, 0, rule.rule().id(), jurisdiction.label(), "");
            }
        }
        return new Pack(id, version, jurisdiction, effective, head("title"), head("title-en"), rules);
    }

    private static String prefix(Jurisdiction jurisdiction) {
        return jurisdiction == Jurisdiction.US_MASSACHUSETTS ? "MA-" : jurisdiction.label() + "-";
    }

    private static boolean plain(String id) {
        for (int i = 0; i < id.length(); i++) {
            char letter = id.charAt(i);
            if ((letter < 'a' || letter > 'z') && (letter < '0' || letter > '9') && letter != '-') {
                return false;
            }
        }
        return id.length() <= 40;
    }

    private String head(String name) {
        Field field = header.get(name);
        return field == null ? "" : field.value;
    }

    private int headerNumber(String name, @Nullable Integer value) {
        if (value == null || value < 1) {
            headerFault(name);
            return 0;
        }
        return value;
    }

    private void headerFault(String name) {
        Field field = header.get(name);
        fault(Code.HEADER_VALUE, field == null ? 0 : field.line, "", head(name), name);
    }

    private void rule(Block block, List<PackRule> rules) {
        Rule rule = find(block.id);
        if (rule == null || rule == Rule.LF_J_01) {
            fault(Code.UNKNOWN_RULE, block.line, block.id, block.id, "");
            return;
        }
        if (!rules.isEmpty() && rules.get(rules.size() - 1).rule().compareTo(rule) >= 0) {
            fault(Code.RULE_ORDER, block.line, block.id, block.id, "");
            return;
        }
        int before = faults.size();
        Action action = word(block, "action", Action.values());
        Tier tier = word(block, "tier", Tier.values());
        Confidence confidence = word(block, "confidence", Confidence.values());
        String citation = text(block, "citation");
        String citationEn = text(block, "citation-en");
        String source = text(block, "source");
        List<Integer> numbers = numbers(block, rule);
        unknownFields(block, rule);
        if (faults.size() > before || action == null || tier == null || confidence == null) {
            return;
        }
        weight(block, rule, action, tier, confidence, citation, citationEn);
        List<String> sources = source.equals("-") ? List.of() : Lines.words(source);
        rules.add(new PackRule(rule, action, tier, confidence, citation, citationEn, sources, numbers));
    }

    /** What no source confirms is a house rule and says so; a standing rule can only record. */
    private void weight(
            Block block,
            Rule rule,
            Action action,
            Tier tier,
            Confidence confidence,
            String citation,
            String citationEn) {
        if (tier != Tier.HOUSE && !confidence.citable()) {
            fault(Code.CITED_WITHOUT_SOURCE, block.line, block.id, confidence.name(), Tier.HOUSE.name());
        }
        if (tier == Tier.HOUSE && !(citation.startsWith("内部规则") && citationEn.startsWith("House rule"))) {
            fault(Code.HOUSE_RULE_SILENT, block.line, block.id, citation, "内部规则 / House rule");
        }
        if (rule.scope().standing() && action != Action.RECORD) {
            fault(Code.STANDING_ACTION, block.line, block.id, action.name(), Action.RECORD.name());
        }
    }

    private static @Nullable Rule find(String id) {
        for (Rule rule : Rule.values()) {
            if (rule.id().equals(id)) {
                return rule;
            }
        }
        return null;
    }

    private <E extends Enum<E>> @Nullable E word(Block block, String name, E[] values) {
        Field field = block.fields.get(name);
        if (field == null) {
            fault(Code.FIELD_MISSING, block.line, block.id, "", name);
            return null;
        }
        for (E value : values) {
            if (value.name().equals(field.value.toUpperCase(Locale.ROOT))
                    && field.value.equals(PackWriter.word(value))) {
                return value;
            }
        }
        fault(Code.FIELD_VALUE, field.line, block.id, field.value, name);
        return null;
    }

    private String text(Block block, String name) {
        Field field = block.fields.get(name);
        if (field == null) {
            fault(Code.FIELD_MISSING, block.line, block.id, "", name);
            return "";
        }
        return field.value;
    }

    private List<Integer> numbers(Block block, Rule rule) {
        List<Integer> numbers = new ArrayList<>();
        for (Param param : Param.of(rule)) {
            Field field = block.fields.get(param.label());
            Integer value = field == null ? null : Numbers.read(param.unit(), field.value);
            if (field == null) {
                fault(Code.FIELD_MISSING, block.line, block.id, "", param.label());
            } else if (value == null) {
                fault(Code.FIELD_VALUE, field.line, block.id, field.value, param.label());
            }
            numbers.add(value == null ? 0 : value);
        }
        return numbers;
    }

    private void unknownFields(Block block, Rule rule) {
        block.fields.forEach((name, field) -> {
            if (!FIELDS.contains(name) && Param.of(rule, name) == null) {
                fault(Code.FIELD_UNKNOWN, field.line, block.id, name, "");
            }
        });
    }

    private void fault(Code code, int line, String rule, String found, String wanted) {
        faults.add(new PackFault(code, line, rule, found, wanted));
    }
}
