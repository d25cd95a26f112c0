package org.lifang.server.wording;

import java.util.List;

/** A place that may not stand, or should be looked at; {@code end} is the character after it. */
public record FindingText(
        String code,
        String severity,
        String category,
        String categoryText,
        int start,
        int end,
        String message,
        List<SpokenWording.Source> sources) {}
