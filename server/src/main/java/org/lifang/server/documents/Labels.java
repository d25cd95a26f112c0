package org.lifang.server.documents;

import java.util.List;
import java.util.Locale;
import org.lifang.server.answers.Messages;
import org.lifang.server.paper.Block;

/** The printed names of things in one language. */
final class Labels {

    private final Messages messages;
    private final String language;

    Labels(Messages messages, String language) {
        this.messages = messages;
        this.language = language;
    }

    String language() {
        return language;
    }

    String text(String code, Object... params) {
        return messages.text("documents." + code, List.of(params), Locale.forLanguageTag(language));
    }

    Block.Pair pair(String name, String value) {
        return new Block.Pair(text("party." + name), value);
    }

    Block.Column column(String name, int share, boolean figures) {
        return new Block.Column(text("column." + name), share, figures);
    }

    Block.Heading heading(String name, Object... params) {
        return new Block.Heading(text("table." + name, params));
    }
}
