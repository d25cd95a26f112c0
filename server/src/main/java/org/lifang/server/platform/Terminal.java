package org.lifang.server.platform;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words for the person who starts the server and whose language is not known yet: Chinese, then English. */
final class Terminal {

    private static final ResourceBundle.Control AS_NAMED =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Terminal() {}

    static String words(String key) {
        return Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                .map(language -> ResourceBundle.getBundle("messages.platform", language, AS_NAMED)
                        .getString(key))
                .collect(Collectors.joining(" "));
    }
}
