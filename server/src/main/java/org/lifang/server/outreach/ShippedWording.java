package org.lifang.server.outreach;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.wording.Fault;
import org.lifang.kernel.wording.Template;
import org.lifang.kernel.wording.WordingRules;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The rules and the templates that come with the product. */
final class ShippedWording {

    private static final List<String> RULES = List.of("sources.words", "folding.words", "zh-CN.words", "en.words");
    private static final String TEMPLATES = "classpath:templates-shipped/*.template";

    private ShippedWording() {}

    static WordingRules rules() {
        WordingRules.Read read =
                WordingRules.read(RULES.stream().map(ShippedWording::source).toList());
        return whole("the wording rules", read.rules(), read.faults());
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

    /** All templates, by their files' names. */
    static List<Template> templates() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources(TEMPLATES);
            Arrays.sort(files, Comparator.comparing(file -> String.valueOf(file.getFilename())));
            List<Template> templates = new ArrayList<>();
            for (Resource file : files) {
                String name = String.valueOf(file.getFilename());
                Template.Read read = Template.read(name, file.getContentAsString(StandardCharsets.UTF_8));
                templates.add(whole(name, read.template(), read.faults()));
            }
            return templates;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T whole(String what, @Nullable T read, List<Fault> faults) {
        if (read == null) {
            throw new IllegalStateException(what + " cannot be read: " + faults);
        }
        return read;
    }
}
