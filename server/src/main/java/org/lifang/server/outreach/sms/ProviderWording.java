package org.lifang.server.outreach.sms;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.wording.TemplateText;

/** A text of ours as a provider has to approve it: its variables as {@code ${as_of}}, the signature left to them. */
final class ProviderWording {

    private static final Pattern SIGNATURE = Pattern.compile("^【[^】]*】");

    private ProviderWording() {}

    /** Null when it cannot be read, which no approved text is. */
    static @Nullable String of(String ours) {
        TemplateText text = TemplateText.parse(ours).text();
        if (text == null) {
            return null;
        }
        StringBuilder theirs = new StringBuilder();
        int from = 0;
        for (TemplateText.Variable each : text.variables()) {
            theirs.append(ours, from, each.start());
            theirs.append("${").append(named(each.name())).append('}');
            from = each.end();
        }
        theirs.append(ours, from, ours.length());
        return SIGNATURE.matcher(theirs).replaceFirst("");
    }

    /** The values that stand in the provider's text, by the names they have there. */
    static Map<String, String> named(String ours, Map<String, String> values) {
        String theirs = String.valueOf(of(ours));
        Map<String, String> named = new TreeMap<>();
        values.forEach((name, value) -> {
            if (theirs.contains("${" + named(name) + "}")) {
                named.put(named(name), value);
            }
        });
        return named;
    }

    private static String named(String ours) {
        return ours.replace('-', '_');
    }
}
