package org.lifang.server.outreach;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.wording.Fault;
import org.lifang.kernel.wording.Template;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The templates that come with the product. */
final class ShippedWording {

    private static final String TEMPLATES = "classpath:templates-shipped/*.template";

    private ShippedWording() {}

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
