package org.lifang.server.visits.appointment;

import java.util.Locale;
import org.lifang.server.answers.Messages;
import org.springframework.stereotype.Component;

/** The words borrowers agree to; a change of them is a new version, and old ones stay in the message files. */
@Component
public final class ConsentWords {

    /** What is shown and read out now. */
    public static final int VERSION = 1;

    static final String KEY = "visits.consent";

    private final Messages messages;

    ConsentWords(Messages messages) {
        this.messages = messages;
    }

    /** The words in a language. */
    public String text(int version, String language) {
        return messages.text(KEY + "." + version, Locale.forLanguageTag(language));
    }

    boolean knows(int version) {
        return version >= 1 && version <= VERSION;
    }
}
