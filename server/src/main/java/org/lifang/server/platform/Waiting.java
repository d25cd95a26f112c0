package org.lifang.server.platform;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What waits for a second person somewhere in the house; every module that has such things says so itself. */
public interface Waiting {

    /** Enough for a person's day; what is beyond is on the module's own page. */
    int MOST = 50;

    /** What the current person may decide on or has asked for, the oldest first, at most {@link #MOST}. */
    List<Item> items(Locale locale);

    /**
     * One thing that waits.
     *
     * @param kind what it is, such as {@code agreement}; the office has a word for it
     * @param says what would change, sentence by sentence
     * @param page where the office shows it
     * @param yes where a yes is sent with its reason; null where more than a reason is asked
     * @param no the same for a no
     */
    record Item(
            String kind,
            String id,
            String title,
            List<String> says,
            UUID askedBy,
            Instant since,
            String page,
            @Nullable String yes,
            @Nullable String no) {

        public Item {
            says = List.copyOf(says);
        }
    }
}
