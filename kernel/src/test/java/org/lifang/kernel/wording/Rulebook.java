package org.lifang.kernel.wording;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The rules as they ship. */
final class Rulebook {

    static final List<String> FILES = List.of("sources.words", "folding.words", "zh-CN.words", "en.words");

    static final WordingRules SHIPPED =
            read(FILES.stream().map(Rulebook::source).toList());

    static final String LENDER = "示例·安心消费金融";
    static final String LENDER_EN = "Example Anxin Finance";
    static final String AGENCY = "示例·知行咨询";
    static final String AGENCY_EN = "Example Zhixing Agency";
    static final String PHONE = "400-000-0000";

    private Rulebook() {}

    static WordingRules read(List<WordingRules.Source> sources) {
        WordingRules.Read read = WordingRules.read(sources);
        if (read.rules() == null) {
            throw new IllegalStateException("refused: " + read.faults());
        }
        return Objects.requireNonNull(read.rules());
    }

    static WordingRules.Source source(String name) {
        try (InputStream in = WordingRules.class.getResourceAsStream(name)) {
            String text = new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
            return new WordingRules.Source(name, text);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + name, e);
        }
    }

    static Context context(Audience audience, Medium medium, boolean english) {
        Context context = Context.of(audience, medium);
        return english
                ? context.knowing(LENDER_EN, AGENCY_EN, List.of(PHONE))
                : context.knowing(LENDER, AGENCY, List.of(PHONE));
    }
}
