package org.lifang.server.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifang.server.field.TwoColleagues.clockIn;
import static org.lifang.server.field.TwoColleagues.day;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.lifang.server.LifangTest;
import org.lifang.server.outreach.Neighbours.Neighbour;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** What a day weighs on its way to the phone, as it is sent: JSON, compressed. */
@LifangTest
class DayOnPhoneTest {

    private static final Logger LOG = LoggerFactory.getLogger(DayOnPhoneTest.class);
    private static final int PEOPLE = 6;
    private static final int CASES = 100;
    private static final int MOST_BYTES = 80_000;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private JsonMapper json;

    @Test
    void aHundredCasesWeighLittle() throws IOException {
        TwoColleagues two = new TwoColleagues(application, new ArrayList<>());
        List<Neighbour> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(two.meetings.somebodyLate());
            two.agreed(people.getLast(), (10 + i + (i > 1 ? 1 : 0)) * 60);
        }
        two.publish();
        UUID device = two.enrolled(two.ann);
        clockIn(two.ann, device);
        clockIn(two.ben, two.enrolled(two.ben));
        JsonNode day = day(two.ann, device, "");
        List<JsonNode> stops = day.get("stops").valueStream().toList();
        assertThat(stops).hasSizeGreaterThanOrEqualTo(PEOPLE);
        assertThat(stops)
                .allSatisfy(stop -> assertThat(stop.get("permit").isObject())
                        .as(stop.toString())
                        .isTrue());

        int few = compressed(stops.subList(0, 2));
        int all = compressed(stops);
        int each = (all - few) / (stops.size() - 2);
        int hundred = few + each * (CASES - 2);
        LOG.info("a case more: {} bytes; {} cases: {} bytes", each, CASES, hundred);
        assertThat(hundred).isLessThanOrEqualTo(MOST_BYTES);
        assertThat(compressed(List.of(day(two.ann, device, day.get("version").asString()))))
                .as("nothing changed")
                .isLessThan(500);
    }

    private int compressed(List<JsonNode> parts) throws IOException {
        ArrayNode list = json.createArrayNode();
        parts.forEach(list::add);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(list.toString().getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
