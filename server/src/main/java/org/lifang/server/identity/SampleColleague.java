package org.lifang.server.identity;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * Somebody of the invented house. Nobody knows their passwords: an administrator who wants to go in as one of them
 * hands out a new one.
 *
 * @param office at which of the two offices their days begin
 * @param pair with whom they go: those of one number
 * @param weekends whether they work from Wednesday to Sunday instead of Monday to Friday
 */
public record SampleColleague(
        String login, String name, int office, int pair, boolean senior, boolean woman, boolean weekends) {

    /** Those who visit, two by two. */
    public static final List<SampleColleague> VISITORS = List.of(
            new SampleColleague("sample-zhou", "示例·周安", 0, 0, true, true, false),
            new SampleColleague("sample-chen", "示例·陈默", 0, 0, false, false, false),
            new SampleColleague("sample-li", "示例·李青", 0, 1, true, false, false),
            new SampleColleague("sample-he", "示例·何月", 0, 1, false, true, false),
            new SampleColleague("sample-xu", "示例·许宁", 0, 2, true, true, true),
            new SampleColleague("sample-song", "示例·宋川", 0, 2, false, false, true),
            new SampleColleague("sample-tang", "示例·唐河", 1, 3, true, false, false),
            new SampleColleague("sample-qin", "示例·秦悦", 1, 3, false, true, false),
            new SampleColleague("sample-luo", "示例·罗平", 1, 4, true, false, true),
            new SampleColleague("sample-bai", "示例·白芷", 1, 4, false, true, true));

    /** Who reads texts before they are used, and keeps what is on record about the others. */
    public static final SampleColleague REVIEWER =
            new SampleColleague("sample-lin", "示例·林复核", 0, -1, false, false, false);

    /** The same in every installation, so that putting up twice is putting up once. */
    public UUID id() {
        return named("colleague", login);
    }

    /** The id of a thing of the invented house. */
    public static UUID named(String... words) {
        return UUID.nameUUIDFromBytes(("lifang sample/" + String.join("/", words)).getBytes(StandardCharsets.UTF_8));
    }
}
