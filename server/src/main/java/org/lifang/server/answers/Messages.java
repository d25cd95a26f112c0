package org.lifang.server.answers;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Sentences for people, by stable code, zh-CN unless asked otherwise. */
@Component
public final class Messages {

    private final MessageSource source;

    Messages(MessageSource source) {
        this.source = source;
    }

    /** The sentence under a code; the bare code when no file knows it, which a test forbids. */
    public String text(String code, List<?> params, Locale locale) {
        return String.valueOf(source.getMessage(code, params.toArray(), code, locale));
    }

    public String text(String code, Locale locale) {
        return text(code, List.of(), locale);
    }
}
