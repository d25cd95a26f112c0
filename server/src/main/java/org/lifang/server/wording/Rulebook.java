package org.lifang.server.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lifang.kernel.wording.Audience;
import org.lifang.kernel.wording.Context;
import org.lifang.kernel.wording.Finding;
import org.lifang.kernel.wording.Medium;
import org.lifang.kernel.wording.WordingRules;
import org.springframework.stereotype.Component;

/** The rules about words that come with the product. */
@Component
public final class Rulebook {

    private static final List<String> FILES = List.of("sources.words", "folding.words", "zh-CN.words", "en.words");

    /** Read when first asked: reading takes longer than the whole start may. */
    private static final class Shipped {
        static final WordingRules RULES = read();
    }

    public Rulebook() {}

    public WordingRules rules() {
        return Shipped.RULES;
    }

    /** What a colleague should look at in a note. */
    public List<Finding> inRecord(String text) {
        return rules().check(text, Context.of(Audience.DEBTOR, Medium.RECORD));
    }

    /** What stands against words of a colleague that are to be put before a debtor on paper. */
    public List<Finding> onPaper(String text) {
        return rules().check(text, Context.of(Audience.DEBTOR, Medium.LETTER));
    }

    private static WordingRules read() {
        WordingRules.Read read =
                WordingRules.read(FILES.stream().map(Rulebook::source).toList());
        WordingRules rules = read.rules();
        if (rules == null) {
            throw new IllegalStateException("the wording rules cannot be read: " + read.faults());
        }
        return rules;
    }

    private static WordingRules.Source source(String name) {
        try (InputStream in = WordingRules.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + name);
            }
            return new WordingRules.Source(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
