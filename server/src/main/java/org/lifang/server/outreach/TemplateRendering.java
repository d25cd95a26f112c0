package org.lifang.server.outreach;

import java.time.LocalDate;
import java.util.List;
import org.lifang.server.answers.Finding;

/** A template with its values put in, or why it may not be used. */
public sealed interface TemplateRendering {

    /** The text that may go out; parts are counted for a text message and 1 for all else. */
    record Ready(String key, String language, int version, String text, int parts) implements TemplateRendering {}

    /** There is no such template. */
    record Unknown(String key, String language) implements TemplateRendering {}

    /** No version is approved for the date. */
    record NotApproved(String key, String language, LocalDate date) implements TemplateRendering {}

    /** The approved version may not be used like this; the findings say why. */
    record Refused(String key, String language, int version, List<Finding> findings) implements TemplateRendering {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
